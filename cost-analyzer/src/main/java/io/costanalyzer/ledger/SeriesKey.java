package io.costanalyzer.ledger;

import io.costanalyzer.allocation.Environment;
import io.costanalyzer.focus.ChargeCategory;
import io.costanalyzer.focus.Dimension;
import io.costanalyzer.focus.Tags;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * What a series of daily costs is about. Absent parts are {@code null}.
 *
 * @param environment whose cost it is
 * @param subAccountId the linked account, where the source names it
 * @param regionId the region, where the bill names one
 * @param serviceName the AWS service; a usage type alone is not unique
 * @param usageType the usage type with its region prefix, as billed
 * @param chargeCategory the kind of charge
 * @param tags of its tags those that are asked for by name: a measure acts on them, or somebody answers for them. All other
 *     tags are left out, so that series stay few
 */
public record SeriesKey(
        Environment environment,
        @Nullable String subAccountId,
        @Nullable String regionId,
        String serviceName,
        @Nullable String usageType,
        ChargeCategory chargeCategory,
        Tags tags)
        implements Comparable<SeriesKey> {

    private static final Comparator<String> NULLS_FIRST = Comparator.nullsFirst(Comparator.naturalOrder());
    private static final Comparator<SeriesKey> ORDER = Comparator.comparing(SeriesKey::environment)
            .thenComparing(SeriesKey::serviceName)
            .thenComparing(SeriesKey::usageType, NULLS_FIRST)
            .thenComparing(SeriesKey::chargeCategory)
            .thenComparing(SeriesKey::subAccountId, NULLS_FIRST)
            .thenComparing(SeriesKey::regionId, NULLS_FIRST)
            .thenComparing(
                    key -> key.tags().isEmpty() ? "" : key.tags().values().toString());

    /** A series of which no tag is asked for. */
    public SeriesKey(
            Environment environment,
            @Nullable String subAccountId,
            @Nullable String regionId,
            String serviceName,
            @Nullable String usageType,
            ChargeCategory chargeCategory) {
        this(environment, subAccountId, regionId, serviceName, usageType, chargeCategory, Tags.none());
    }

    /** The same with these tags alone. */
    public SeriesKey withTags(Tags some) {
        return some.equals(tags)
                ? this
                : new SeriesKey(environment, subAccountId, regionId, serviceName, usageType, chargeCategory, some);
    }

    /** The part of the key along a dimension; {@code null} where the bill names none. */
    public @Nullable String value(Dimension dimension) {
        return switch (dimension) {
            case ENVIRONMENT -> environment.name();
            case SUB_ACCOUNT -> subAccountId;
            case REGION -> regionId;
            case SERVICE_NAME -> serviceName;
            case USAGE_TYPE -> usageType;
            case CHARGE_CATEGORY -> chargeCategory.displayName();
        };
    }

    /** By environment, service, usage type, category, account, region, tags: the order of rows in the archive. */
    @Override
    public int compareTo(SeriesKey other) {
        return ORDER.compare(this, other);
    }
}

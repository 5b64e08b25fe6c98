package io.costanalyzer.ledger;

import io.costanalyzer.allocation.Environment;
import io.costanalyzer.focus.ChargeCategory;
import io.costanalyzer.focus.Dimension;
import io.costanalyzer.focus.Tags;
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
        // A ledger of thousands of series is sorted by this, so it is written out.
        int order = environment.compareTo(other.environment);
        if (order == 0) {
            order = serviceName.compareTo(other.serviceName);
        }
        if (order == 0) {
            order = nullFirst(usageType, other.usageType);
        }
        if (order == 0) {
            order = chargeCategory.compareTo(other.chargeCategory);
        }
        if (order == 0) {
            order = nullFirst(subAccountId, other.subAccountId);
        }
        if (order == 0) {
            order = nullFirst(regionId, other.regionId);
        }
        return order == 0 ? text(tags).compareTo(text(other.tags)) : order;
    }

    private static int nullFirst(@Nullable String one, @Nullable String other) {
        if (one == null || other == null) {
            return Boolean.compare(one != null, other != null);
        }
        return one.compareTo(other);
    }

    private static String text(Tags tags) {
        return tags.isEmpty() ? "" : tags.values().toString();
    }
}

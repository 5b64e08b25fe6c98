package io.costanalyzer.analysis.savings.bridge;

import io.costanalyzer.allocation.Environment;
import io.costanalyzer.analysis.savings.verification.MeasuredTags;
import io.costanalyzer.focus.ChargeCategory;
import io.costanalyzer.focus.RegionPrefix;
import io.costanalyzer.focus.Tags;
import io.costanalyzer.ledger.SeriesKey;
import org.jspecify.annotations.Nullable;

/**
 * What is compared from the baseline to now: a usage type of an environment over all accounts and regions.
 *
 * @param tags those that tell it apart from the rest of the usage type; none for the whole of it, or for the rest
 */
record UsageName(
        Environment environment,
        String serviceName,
        @Nullable String usageType,
        ChargeCategory chargeCategory,
        Tags tags) {

    /** The usage type as a whole. */
    static UsageName of(SeriesKey key) {
        return of(key, MeasuredTags.none());
    }

    /** The usage type, or that part of it which measures by tag look at. */
    static UsageName of(SeriesKey key, MeasuredTags tags) {
        String type = key.usageType();
        return new UsageName(
                key.environment(),
                key.serviceName(),
                type == null ? null : RegionPrefix.strip(type),
                key.chargeCategory(),
                tags.of(key));
    }

    /** The usage type as a whole. */
    UsageName whole() {
        return new UsageName(environment, serviceName, usageType, chargeCategory, Tags.none());
    }
}

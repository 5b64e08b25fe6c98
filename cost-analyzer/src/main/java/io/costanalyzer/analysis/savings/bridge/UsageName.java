package io.costanalyzer.analysis.savings.bridge;

import io.costanalyzer.allocation.Environment;
import io.costanalyzer.focus.ChargeCategory;
import io.costanalyzer.focus.RegionPrefix;
import io.costanalyzer.ledger.SeriesKey;
import org.jspecify.annotations.Nullable;

/** What is compared from the baseline to now: a usage type of an environment over all accounts and regions. */
record UsageName(
        Environment environment,
        String serviceName,
        @Nullable String usageType,
        ChargeCategory chargeCategory) {

    static UsageName of(SeriesKey key) {
        String type = key.usageType();
        return new UsageName(
                key.environment(),
                key.serviceName(),
                type == null ? null : RegionPrefix.strip(type),
                key.chargeCategory());
    }
}

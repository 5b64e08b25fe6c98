package io.costanalyzer.ingestion.costexplorer;

import io.costanalyzer.focus.Charge;
import io.costanalyzer.focus.RegionPrefix;
import io.costanalyzer.focus.Tags;
import io.costanalyzer.money.Money;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** Makes charges of the groups of one environment, which are by service and usage type. */
final class UsageCharges {

    /** What Cost Explorer writes where a charge has no usage type. */
    private static final String NO_USAGE_TYPE = "NoUsageType";

    private final CurrencyUnit currency;
    private final CostBasis basis;
    private final Map<String, Optional<String>> regions = new HashMap<>();

    UsageCharges(CurrencyUnit currency, CostBasis basis) {
        this.currency = currency;
        this.basis = basis;
    }

    Charge charge(GroupRow row, @Nullable String environmentName) {
        return charge(row, environmentName, Tags.none());
    }

    Charge charge(GroupRow row, @Nullable String environmentName, Tags tags) {
        String serviceName = row.keys().get(0);
        @Nullable String usageType = usageType(row.keys().get(1));
        Costs costs = row.costs(basis);
        return Charge.builder(row.day(), serviceName, Money.of(currency, costs.billed()))
                .effectiveCost(Money.of(currency, costs.effective()))
                .usageType(usageType)
                .regionId(regionId(serviceName, usageType))
                .environmentName(environmentName)
                .tags(tags)
                .consumed(row.quantity(), row.unit())
                .estimated(row.estimated())
                .build();
    }

    private static @Nullable String usageType(String key) {
        return key.isEmpty() || key.equals(NO_USAGE_TYPE) ? null : key;
    }

    /** CloudFront's prefixes are edge geographies: its {@code EU-} is not Ireland. */
    private @Nullable String regionId(String serviceName, @Nullable String usageType) {
        return usageType == null || serviceName.contains("CloudFront")
                ? null
                : regions.computeIfAbsent(usageType, RegionPrefix::regionOf).orElse(null);
    }
}

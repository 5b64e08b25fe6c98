package io.costanalyzer.contract;

import io.costanalyzer.allocation.AllocationRules;
import io.costanalyzer.allocation.Environment;
import io.costanalyzer.allocation.EnvironmentRule;
import io.costanalyzer.contract.costexplorer.BillLine;
import io.costanalyzer.focus.ChargeFilter;
import io.costanalyzer.focus.ChargePeriod;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Bills and allocation rules of every kind, small enough to be read when a law breaks. */
final class RandomBills {

    static final LocalDate FIRST = LocalDate.of(2026, 9, 28);
    private static final List<String> TAG_VALUES = List.of("dev", "prod", "a$b", "", "Ünï cödé", "PROD");
    private static final List<String> CATEGORY_VALUES = List.of("core", "edge", "");
    private static final List<String> ACCOUNTS = List.of("111111111111", "222222222222", "333333333333");
    private static final List<String> RECORD_TYPES = List.of(
            "Usage",
            "Usage",
            "Usage",
            "DiscountedUsage",
            "SavingsPlanNegation",
            "QuantumRebate",
            "Credit",
            "Refund",
            "Tax",
            "Support",
            "RIFee",
            "Fee",
            "SavingsPlanRecurringFee");

    private RandomBills() {}

    static Arbitrary<List<BillLine>> bills() {
        return lines().list().ofMaxSize(25);
    }

    static Arbitrary<BillLine> lines() {
        Arbitrary<Map<String, BigDecimal>> costs = amounts()
                .list()
                .ofSize(4)
                .map(four -> Map.of(
                        "UnblendedCost", four.get(0),
                        "AmortizedCost", four.get(1),
                        "NetUnblendedCost", four.get(2),
                        "NetAmortizedCost", four.get(3)));
        Arbitrary<Map<String, String>> tags = Combinators.combine(Arbitraries.of(TAG_VALUES), Arbitraries.of("x", "y"))
                .as((environment, team) -> environment.equals("PROD")
                        ? Map.of("Team", team)
                        : Map.of("Environment", environment, "Team", team));
        Arbitrary<String> usageTypes =
                Arbitraries.of("EU-Request", "Request", "EU-TimedStorage-ByteHrs", "NoUsageType", "APS2-Bytes");
        return Combinators.combine(
                        Arbitraries.integers().between(0, 38),
                        Arbitraries.of(ACCOUNTS),
                        Arbitraries.of("AWS Lambda", "Amazon CloudFront", "Amazon DynamoDB"),
                        usageTypes,
                        Arbitraries.of(RECORD_TYPES),
                        tags,
                        Arbitraries.of(CATEGORY_VALUES),
                        costs)
                .as((day, account, service, usageType, recordType, tag, category, cost) -> new BillLine(
                        FIRST.plusDays(day),
                        account,
                        "name of " + account,
                        service,
                        usageType,
                        recordType,
                        tag,
                        category.isEmpty() ? Map.of() : Map.of("Layer", category),
                        cost,
                        cost.get("UnblendedCost").abs(),
                        "Unit of " + usageType));
    }

    /** Periods that lie before, in, around and after the days of the bills. */
    static Arbitrary<ChargePeriod> periods() {
        return Combinators.combine(
                        Arbitraries.integers().between(-3, 45),
                        Arbitraries.integers().between(1, 40))
                .as((from, days) -> {
                    LocalDate start = FIRST.plusDays(from);
                    LocalDate end = start.plusDays(days);
                    return ChargePeriod.of(start, end.isAfter(CostExplorerRig.TODAY) ? CostExplorerRig.TODAY : end);
                });
    }

    /** Rules by one tag, by account, by cost category, by several of these, or none. */
    static Arbitrary<AllocationRules> rules() {
        return Arbitraries.oneOf(
                rulesOf(byTag("Environment", TAG_VALUES)),
                rulesOf(byAccount()),
                rulesOf(byCategory()),
                rulesOf(Arbitraries.oneOf(
                        byTag("Environment", TAG_VALUES), byTag("Team", List.of("x", "y")), byAccount(), byCategory())),
                Arbitraries.just(new AllocationRules(List.of())));
    }

    private static Arbitrary<AllocationRules> rulesOf(Arbitrary<ChargeFilter> filters) {
        return Combinators.combine(Arbitraries.of("one", "two", "three"), filters)
                .as((name, filter) -> new EnvironmentRule(Environment.of(name), filter))
                .list()
                .ofMinSize(1)
                .ofMaxSize(4)
                .map(AllocationRules::new);
    }

    private static Arbitrary<ChargeFilter> byTag(String key, List<String> values) {
        Arbitrary<ChargeFilter> is = named(values).map(some -> new ChargeFilter.TagIs(key, some));
        Arbitrary<ChargeFilter> absent = Arbitraries.just(new ChargeFilter.TagAbsent(key));
        Arbitrary<ChargeFilter> not =
                named(values).map(some -> new ChargeFilter.Not(new ChargeFilter.TagIs(key, some)));
        return Arbitraries.oneOf(is, absent, not);
    }

    private static Arbitrary<ChargeFilter> byAccount() {
        return named(ACCOUNTS).map(ChargeFilter.SubAccountIs::new);
    }

    private static Arbitrary<ChargeFilter> byCategory() {
        return named(CATEGORY_VALUES).map(some -> new ChargeFilter.CostCategoryIs("Layer", some));
    }

    private static Arbitrary<Set<String>> named(List<String> values) {
        List<String> named = values.stream().filter(value -> !value.isEmpty()).toList();
        return Arbitraries.of(named).set().ofMinSize(1).ofMaxSize(2);
    }

    private static Arbitrary<BigDecimal> amounts() {
        return Arbitraries.bigDecimals()
                .between(new BigDecimal("-1000"), new BigDecimal("1000"))
                .ofScale(10);
    }
}

package io.costanalyzer.alert;

import io.costanalyzer.allocation.Environment;
import io.costanalyzer.analysis.budget.BudgetJudge;
import io.costanalyzer.analysis.budget.BudgetStatus;
import io.costanalyzer.analysis.budget.ExternalBudget;
import io.costanalyzer.analysis.budget.ExternalBudgetStatus;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.focus.CostMetric;
import io.costanalyzer.focus.Dimension;
import io.costanalyzer.ledger.Breakdown;
import io.costanalyzer.ledger.CostLedger;
import io.costanalyzer.money.Money;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Budgets as matters, with what drives them: services that cost more than in as many days of the month before. */
final class BudgetMatters {

    private static final int DRIVERS = 3;
    /** At what AWS Budgets is told, in percent: we do not read its own notifications. */
    static final SortedSet<Integer> WHOLE = new TreeSet<>(Set.of(100));

    private BudgetMatters() {}

    static BudgetUse of(BudgetStatus status, CostLedger ledger) {
        return new BudgetUse(
                false,
                status.budget().name(),
                only(status.budget().scope().environments()),
                status.month(),
                status.budget().perMonth(),
                status.spent(),
                status.forecast()
                        .map(forecast -> new BudgetUse.Range(
                                forecast.expected(), forecast.low(), forecast.high(), forecast.confidencePercent())),
                status.actualCrossed(),
                status.forecastCrossed(),
                status.exhaustedOn(),
                status.expectedOn(),
                drivers(status, ledger));
    }

    static BudgetUse of(ExternalBudget budget, YearMonth month) {
        ExternalBudgetStatus status = BudgetJudge.judge(budget, WHOLE, WHOLE);
        return new BudgetUse(
                true,
                budget.name(),
                Optional.empty(),
                ChargePeriod.ofMonth(month),
                budget.limit(),
                budget.actual(),
                budget.forecast().map(forecast -> new BudgetUse.Range(forecast, forecast, forecast, 0)),
                status.actualCrossed(),
                status.forecastCrossed(),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    /** What costs more than in the month before, over as many days of both: a longer month is not dearer for it. */
    private static List<Part> drivers(BudgetStatus status, CostLedger ledger) {
        Optional<ChargePeriod> now = status.known();
        if (now.isEmpty()) {
            return List.of();
        }
        YearMonth earlier = YearMonth.from(status.month().start()).minusMonths(1);
        int days = Math.min(now.get().days(), earlier.lengthOfMonth());
        ChargePeriod before = ChargePeriod.of(earlier.atDay(1), earlier.atDay(1).plusDays(days));
        if (!ledger.coverage().covers(before)) {
            return List.of();
        }
        List<Part> parts = new ArrayList<>();
        Map<Optional<String>, Money> old = costs(status, ledger, before);
        ChargePeriod first =
                ChargePeriod.of(now.get().start(), now.get().start().plusDays(days));
        costs(status, ledger, first)
                .forEach((service, cost) -> parts.add(new Part(
                        service.orElse(Part.OTHER),
                        cost.minus(old.getOrDefault(service, Money.zero(ledger.currency()))))));
        return parts.stream()
                .filter(part -> part.difference().signum() > 0)
                .sorted(Comparator.comparing(Part::difference).reversed().thenComparing(Part::name))
                .limit(DRIVERS)
                .toList();
    }

    private static Map<Optional<String>, Money> costs(BudgetStatus status, CostLedger ledger, ChargePeriod days) {
        Breakdown breakdown =
                ledger.breakdown(Dimension.SERVICE_NAME, status.budget().scope(), CostMetric.BILLED_COST, days);
        Map<Optional<String>, Money> costs = new LinkedHashMap<>();
        breakdown.parts().forEach(part -> costs.put(part.value(), part.cost()));
        return costs;
    }

    static Optional<Environment> only(Set<Environment> environments) {
        return environments.size() == 1 ? Optional.of(environments.iterator().next()) : Optional.empty();
    }
}

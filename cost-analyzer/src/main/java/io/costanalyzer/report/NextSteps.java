package io.costanalyzer.report;

import io.costanalyzer.allocation.Environment;
import io.costanalyzer.analysis.anomaly.Anomaly;
import io.costanalyzer.analysis.quality.DataQuality;
import io.costanalyzer.ledger.Reconciliation;
import io.costanalyzer.ledger.Scope;
import io.costanalyzer.ledger.SeriesKey;
import io.costanalyzer.money.Money;
import io.costanalyzer.report.NextStep.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What to do next, each step following from a figure of the report. The rules are tried in this order and the first
 * {@value #MOST} that apply are taken, for what is said first about wrong data makes everything after it worthless:
 *
 * <ol>
 *   <li>days before the last known day are missing;
 *   <li>the figures differ from the source's own sums;
 *   <li>an environment of the configuration has not one charge;
 *   <li>a target is missed or at risk: the one that lacks most money a month, the overall one only when no narrower one
 *       is behind;
 *   <li>a budget is exceeded: the one exceeded by most;
 *   <li>a budget will be exceeded by the forecast: the one by most;
 *   <li>an anomaly that costs too much still goes on: the dearest;
 *   <li>the cost a day has risen by {@link #RISE} or more: the driver that adds most, the calendar aside;
 *   <li>{@link #UNALLOCATED} of the cost or more belongs to no environment;
 *   <li>a stated baseline is not what the bill said;
 *   <li>the configuration does not add up.
 * </ol>
 */
final class NextSteps {

    static final int MOST = 3;
    static final BigDecimal RISE = new BigDecimal("0.05");
    static final BigDecimal UNALLOCATED = new BigDecimal("0.05");

    private final MonthlyReport report;

    NextSteps(MonthlyReport report) {
        this.report = report;
    }

    List<NextStep> list() {
        List<NextStep> steps = new ArrayList<>();
        missingDays().ifPresent(steps::add);
        reconciliation().ifPresent(steps::add);
        allocation().ifPresent(steps::add);
        target().ifPresent(steps::add);
        exceededBudget().ifPresent(steps::add);
        endangeredBudget().ifPresent(steps::add);
        anomaly().ifPresent(steps::add);
        rise().ifPresent(steps::add);
        unallocated().ifPresent(steps::add);
        baseline().ifPresent(steps::add);
        configuration().ifPresent(steps::add);
        return steps.stream().limit(MOST).toList();
    }

    private Optional<NextStep> missingDays() {
        DataQuality quality = report.quality();
        return quality.missingDays().stream()
                .min(Comparator.naturalOrder())
                .map(first -> NextStep.of(Kind.READ_MISSING_DAYS)
                        .on(Optional.of(first))
                        .times(quality.missingDays().size()));
    }

    private Optional<NextStep> reconciliation() {
        return report.quality().reconciliation().broken().stream()
                .map(Reconciliation.Line::difference)
                .max(Comparator.comparing(Money::abs))
                .map(difference -> NextStep.of(Kind.RECONCILE).worth(Optional.of(difference), Optional.empty()));
    }

    private Optional<NextStep> allocation() {
        List<Environment> silent = report.quality().silentEnvironments();
        return silent.stream()
                .sorted()
                .findFirst()
                .map(first -> NextStep.of(Kind.CHECK_ALLOCATION)
                        .in(Optional.of(first), Optional.empty())
                        .times(silent.size()));
    }

    private Optional<NextStep> target() {
        Comparator<TargetLine> byMoney = Comparator.comparing(
                (TargetLine line) -> line.excessPerMonth().map(Money::amount).orElse(BigDecimal.ZERO));
        List<TargetLine> behind =
                report.targets().stream().filter(TargetLine::isBehind).toList();
        return behind.stream()
                .filter(line -> !line.about().isEverything())
                .max(byMoney)
                .or(() -> behind.stream().max(byMoney))
                .map(line -> NextStep.of(Kind.CLOSE_TARGET_GAP)
                        .about(Optional.of(line.name()))
                        .in(line.about().environments().stream().findFirst(), dearestService(line.about()))
                        .worth(line.excessPerMonth(), line.shortfall()));
    }

    /** Nothing where tags decide, which the lines of the month do not tell. */
    private Optional<String> dearestService(About about) {
        if (!about.tags().isEmpty()) {
            return Optional.empty();
        }
        Scope scope = new Scope(
                Set.copyOf(about.environments()),
                Set.copyOf(about.serviceNames()),
                Set.copyOf(about.usageTypes()),
                Scope.spending().chargeCategories());
        Map<String, Money> costs = new TreeMap<>();
        report.costs().stream()
                .flatMap(month -> month.detail().stream())
                .filter(line -> scope.matches(new SeriesKey(
                        line.environment(),
                        null,
                        null,
                        line.serviceName(),
                        line.usageType().orElse(null),
                        line.chargeCategory())))
                .forEach(line -> costs.merge(line.serviceName(), line.effectiveCost(), Money::plus));
        return costs.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
    }

    private Optional<NextStep> exceededBudget() {
        return report.budgets().stream()
                .filter(line -> line.excess().filter(over -> over.signum() > 0).isPresent())
                .max(Comparator.comparing(line -> line.excess().orElseThrow()))
                .map(line -> NextStep.of(Kind.RETURN_TO_BUDGET)
                        .about(Optional.of(line.name()))
                        .worth(line.excess(), line.share())
                        .on(line.exhaustedOn()));
    }

    private Optional<NextStep> endangeredBudget() {
        return report.budgets().stream()
                .filter(line -> line.excess().filter(over -> over.signum() > 0).isEmpty())
                .filter(line ->
                        line.forecastExcess().filter(over -> over.signum() > 0).isPresent())
                .max(Comparator.comparing(line -> line.forecastExcess().orElseThrow()))
                .map(line -> NextStep.of(Kind.HEAD_OFF_BUDGET)
                        .about(Optional.of(line.name()))
                        .worth(line.forecastExcess(), Optional.empty())
                        .on(line.expectedOn()));
    }

    private Optional<NextStep> anomaly() {
        return report.anomalies().stream()
                .filter(one -> one.ongoing() && one.excess().signum() > 0)
                .max(Comparator.comparing(Anomaly::excess))
                .map(one -> NextStep.of(Kind.EXAMINE_ANOMALY)
                        .about(one.contributors().stream().findFirst().map(Anomaly.Contributor::name))
                        .in(Optional.of(one.environment()), Optional.of(one.serviceName()))
                        .worth(Optional.of(one.excess()), Optional.empty())
                        .on(Optional.of(one.period().start())));
    }

    private Optional<NextStep> rise() {
        return report.costs()
                .filter(month -> month.periods()
                        .changePerDay(month.total())
                        .filter(change -> change.compareTo(RISE) >= 0)
                        .isPresent())
                .flatMap(MonthCosts::drivers)
                .flatMap(drivers -> drivers.shown().stream()
                        .filter(driver -> driver.cause().kind() != Cause.Kind.CALENDAR)
                        .filter(driver -> driver.difference().signum() > 0)
                        .findFirst())
                .map(driver -> NextStep.of(Kind.EXPLAIN_RISE)
                        .about(driver.usageType())
                        .in(driver.environment(), driver.serviceName())
                        .worth(Optional.of(driver.difference()), Optional.empty()));
    }

    private Optional<NextStep> unallocated() {
        return report.quality()
                .unallocatedShare()
                .filter(share -> share.compareTo(UNALLOCATED) >= 0)
                .map(share -> NextStep.of(Kind.ASSIGN_UNALLOCATED)
                        .worth(
                                report.costs()
                                        .map(month -> month.environments()
                                                .rows()
                                                .get(month.environments().rows().size() - 1)
                                                .cost()
                                                .actual()),
                                Optional.of(share)));
    }

    private Optional<NextStep> baseline() {
        int deviating = Math.toIntExact(report.baseline().stream()
                .flatMap(used -> used.checks().stream())
                .filter(BaselineUsed.StatedCheck::deviates)
                .count());
        return deviating == 0
                ? Optional.empty()
                : Optional.of(NextStep.of(Kind.CORRECT_BASELINE).times(deviating));
    }

    private Optional<NextStep> configuration() {
        return report.warnings().stream()
                .findFirst()
                .map(first -> NextStep.of(Kind.REVIEW_CONFIGURATION)
                        .about(Optional.of(first))
                        .times(report.warnings().size()));
    }
}

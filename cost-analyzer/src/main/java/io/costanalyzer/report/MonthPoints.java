package io.costanalyzer.report;

import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.focus.CostMetric;
import io.costanalyzer.ledger.CostLedger;
import io.costanalyzer.ledger.MonthStatus;
import io.costanalyzer.ledger.Scope;
import io.costanalyzer.money.Money;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** Puts thirteen months beside what they were to cost. */
final class MonthPoints {

    private final ReportRequest request;
    private final CostLedger ledger;
    private final Optional<ComparedPeriods> periods;

    private MonthPoints(ReportRequest request, CostLedger ledger, Optional<ComparedPeriods> periods) {
        this.request = request;
        this.ledger = ledger;
        this.periods = periods;
    }

    static List<MonthPoint> of(
            ReportRequest request, CostLedger ledger, Optional<ComparedPeriods> periods, ReportFindings findings) {
        return new MonthPoints(request, ledger, periods).list(findings);
    }

    private List<MonthPoint> list(ReportFindings findings) {
        Optional<TargetLine> target = findings.targets().stream()
                .map(TargetLine::of)
                .filter(line -> request.isAll(line.about()))
                .findFirst();
        Optional<Money> baselinePerDay = findings.baseline()
                .flatMap(baseline -> baseline.perDay(request.spending()))
                .or(() -> target.flatMap(TargetLine::baselinePerDay));
        Optional<Money> budget = findings.budgets().stream()
                .map(BudgetLine::of)
                .filter(line -> request.isAll(line.about()))
                .map(BudgetLine::limit)
                .findFirst();
        return Frame.monthsTo(request.month()).stream()
                .map(month -> new MonthPoint(
                        month,
                        coveredDays(month),
                        status(month, findings),
                        known(Scope.spending(), request.metric(), month),
                        known(Scope.bill(), CostMetric.BILLED_COST, month),
                        baselinePerDay.map(perDay -> perDay.times(month.lengthOfMonth())),
                        target.flatMap(TargetLine::targetPerDay).map(perDay -> perDay.times(month.lengthOfMonth())),
                        budget))
                .toList();
    }

    private Optional<MonthStatus> status(YearMonth month, ReportFindings findings) {
        return month.equals(request.month())
                ? Optional.of(findings.quality().status())
                : Optional.ofNullable(request.statuses().get(month));
    }

    /** The days of a month that the report speaks of; of its own month, those that are complete. */
    private Optional<ChargePeriod> days(YearMonth month) {
        return month.equals(request.month())
                ? periods.map(ComparedPeriods::current)
                : Optional.of(ChargePeriod.ofMonth(month));
    }

    private int coveredDays(YearMonth month) {
        return days(month).map(days -> ledger.coverage().within(days).days()).orElse(0);
    }

    private Optional<Money> known(Scope scope, CostMetric metric, YearMonth month) {
        return days(month).filter(any -> coveredDays(month) > 0).map(days -> ledger.knownCost(scope, metric, days));
    }
}

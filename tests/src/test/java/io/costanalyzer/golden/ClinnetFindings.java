package io.costanalyzer.golden;

import static io.costanalyzer.golden.ClinnetEmr.DEV;
import static io.costanalyzer.golden.ClinnetEmr.PROD;
import static io.costanalyzer.golden.ClinnetEmr.STAGING;
import static io.costanalyzer.golden.ClinnetEmr.usd;

import io.costanalyzer.allocation.Environment;
import io.costanalyzer.analysis.anomaly.Anomaly;
import io.costanalyzer.analysis.baseline.BaselineCheck;
import io.costanalyzer.analysis.baseline.CapturedBaseline;
import io.costanalyzer.analysis.baseline.StatedBaseline;
import io.costanalyzer.analysis.budget.Budget;
import io.costanalyzer.analysis.budget.BudgetStatus;
import io.costanalyzer.analysis.calendar.CompleteDays;
import io.costanalyzer.analysis.forecast.MonthEndForecast;
import io.costanalyzer.analysis.quality.DataQuality;
import io.costanalyzer.analysis.quality.TagKey;
import io.costanalyzer.analysis.savings.Target;
import io.costanalyzer.analysis.savings.TargetStatus;
import io.costanalyzer.analysis.savings.TargetVerdict;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.focus.CostMetric;
import io.costanalyzer.ingestion.IngestionProblem;
import io.costanalyzer.ingestion.IngestionProblems;
import io.costanalyzer.ingestion.ProblemReason;
import io.costanalyzer.ingestion.RequestCount;
import io.costanalyzer.ingestion.TagActivation;
import io.costanalyzer.ledger.CostLedger;
import io.costanalyzer.ledger.MonthStatus;
import io.costanalyzer.ledger.Reconciliation;
import io.costanalyzer.ledger.Scope;
import io.costanalyzer.money.Money;
import io.costanalyzer.report.ComparedPeriods;
import io.costanalyzer.report.ForecastLine;
import io.costanalyzer.report.ReportFindings;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What an analysis would say about {@link ClinnetEmr}, worked out plainly from its ledger. */
final class ClinnetFindings {

    private final CostLedger ledger;
    private final ChargePeriod month;
    private final ChargePeriod known;
    private final ChargePeriod judged;
    private final LocalDate asOf;
    private final MonthStatus status;

    ClinnetFindings(CostLedger ledger, YearMonth month, MonthStatus status, LocalDate asOf) {
        this.ledger = ledger;
        this.month = ChargePeriod.ofMonth(month);
        this.known = ledger.coverage().within(this.month).periods().get(0);
        this.judged =
                CompleteDays.USUAL.of(ledger, month, asOf, status).periods().get(0);
        this.asOf = asOf;
        this.status = status;
    }

    ReportFindings findings() {
        CapturedBaseline baseline = baseline();
        return new ReportFindings(
                Optional.of(baseline),
                List.of(
                        new BaselineCheck(
                                new StatedBaseline.Amount(Optional.of(PROD), Set.of(), usd("800")),
                                Optional.of(baseline.period()),
                                baseline.perDay(Scope.spending().in(PROD)),
                                false),
                        new BaselineCheck(
                                new StatedBaseline.Amount(Optional.of(STAGING), Set.of(), usd("100")),
                                Optional.of(baseline.period()),
                                baseline.perDay(Scope.spending().in(STAGING)),
                                true)),
                targets(baseline),
                budgets(),
                forecasts(),
                anomalies(),
                ClinnetDrivers.of(
                        ledger,
                        ComparedPeriods.of(ledger, YearMonth.from(month.start()), asOf, status)
                                .orElseThrow()),
                quality(),
                List.of(
                        "The targets of dev ($60) and prod ($320) add up to $380 a month; the overall target says $320."));
    }

    private CapturedBaseline baseline() {
        ChargePeriod period = ChargePeriod.of(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 4, 1));
        List<CapturedBaseline.Line> lines = ledger.series(Scope.spending()).stream()
                .map(series -> new CapturedBaseline.Line(
                        series.key(),
                        series.cost(CostMetric.EFFECTIVE_COST, period),
                        series.consumedQuantity(period),
                        series.consumedUnit()))
                .toList();
        return new CapturedBaseline(
                "q1-2026", period, Instant.parse("2026-04-09T06:00:00Z"), lines, usd("0"), "0".repeat(64));
    }

    private List<TargetStatus> targets(CapturedBaseline baseline) {
        Scope all = Scope.spending();
        return List.of(
                target(baseline, "overall", all, "0.40"),
                target(baseline, "prod", all.in(PROD), "0.40"),
                target(baseline, "dev", all.in(DEV), "0.60"),
                target(baseline, "Aurora", all.ofServices(Set.of("Amazon Relational Database Service")), "0.55"),
                target(baseline, "Lambda", all.ofServices(Set.of("AWS Lambda")), "0.35"),
                target(baseline, "S3", all.ofServices(Set.of("Amazon Simple Storage Service")), "0.20"),
                target(baseline, "CloudWatch", all.ofServices(Set.of("AmazonCloudWatch")), "0.25"));
    }

    private TargetStatus target(CapturedBaseline baseline, String name, Scope scope, String saving) {
        Money before = baseline.perDay(scope).orElseThrow();
        Money allowed = before.times(BigDecimal.ONE.subtract(new BigDecimal(saving)));
        Money spent = ledger.knownCost(scope, CostMetric.EFFECTIVE_COST, judged);
        Money now = spent.perUnit(judged.days());
        BigDecimal reached = BigDecimal.ONE.subtract(now.shareOf(before));
        boolean met = now.compareTo(allowed) <= 0;
        int left = month.days() - judged.days();
        Optional<Money> leftPerDay = left == 0
                ? Optional.empty()
                : Optional.of(allowed.times(month.days()).minus(spent).perUnit(left));
        TargetVerdict verdict = met
                ? left == 0 ? TargetVerdict.MET : TargetVerdict.ON_TRACK
                : left == 0 ? TargetVerdict.MISSED : TargetVerdict.AT_RISK;
        return new TargetStatus(
                new Target(name, scope, new BigDecimal(saving), Optional.of(LocalDate.of(2026, 10, 1))),
                month,
                Optional.of(judged),
                Optional.of(before),
                Optional.of(allowed),
                Optional.of(now),
                Optional.of(reached),
                leftPerDay,
                verdict);
    }

    private List<BudgetStatus> budgets() {
        return List.of(
                budget("total", Scope.bill(), "900"),
                budget("prod", Scope.bill().in(PROD), "520"),
                budget("staging", Scope.bill().in(STAGING), "100"));
    }

    private BudgetStatus budget(String name, Scope scope, String limit) {
        Money spent = ledger.knownCost(scope, CostMetric.BILLED_COST, known);
        BigDecimal share = spent.shareOf(usd(limit));
        TreeSet<Integer> crossed = new TreeSet<>();
        for (int threshold : List.of(50, 80, 100)) {
            if (share.compareTo(BigDecimal.valueOf(threshold, 2)) >= 0) {
                crossed.add(threshold);
            }
        }
        return new BudgetStatus(
                new Budget(name, scope, usd(limit), new TreeSet<>(Set.of(50, 80, 100)), new TreeSet<>(Set.of(100))),
                month,
                Optional.of(known),
                spent,
                share,
                open() ? Optional.of(forecast(scope, CostMetric.BILLED_COST)) : Optional.empty(),
                crossed,
                new TreeSet<>(),
                share.compareTo(BigDecimal.ONE) >= 0 ? Optional.of(known.lastDay()) : Optional.empty(),
                Optional.empty());
    }

    private boolean open() {
        return status == MonthStatus.OPEN;
    }

    private List<ForecastLine> forecasts() {
        if (!open()) {
            return List.of();
        }
        List<ForecastLine> lines = new ArrayList<>();
        lines.add(new ForecastLine(Optional.empty(), forecast(Scope.spending(), CostMetric.EFFECTIVE_COST)));
        ClinnetEmr.ENVIRONMENTS.forEach(environment -> lines.add(new ForecastLine(
                Optional.of(environment), forecast(Scope.spending().in(environment), CostMetric.EFFECTIVE_COST))));
        return lines;
    }

    private MonthEndForecast forecast(Scope scope, CostMetric metric) {
        Money soFar = ledger.knownCost(scope, metric, judged);
        Money expected = soFar.times(month.days()).perUnit(judged.days());
        return new MonthEndForecast(
                month,
                metric,
                judged,
                soFar,
                expected,
                expected.times(new BigDecimal("0.96")),
                expected.times(new BigDecimal("1.05")),
                90);
    }

    private List<Anomaly> anomalies() {
        List<Anomaly> anomalies = new ArrayList<>();
        add(anomalies, PROD, "EC2 - Other", LocalDate.of(2026, 10, 13), LocalDate.of(2026, 10, 17), "22.11", "5.40");
        add(
                anomalies,
                STAGING,
                "AmazonCloudWatch",
                LocalDate.of(2026, 10, 26),
                LocalDate.of(2026, 11, 1),
                "9.63",
                "2.38");
        return anomalies;
    }

    private void add(
            List<Anomaly> anomalies,
            Environment environment,
            String service,
            LocalDate from,
            LocalDate to,
            String actual,
            String expected) {
        if (to.isAfter(known.endExclusive())) {
            return;
        }
        Money excess = usd(actual).minus(usd(expected));
        String type = service.startsWith("EC2") ? "EU-NatGateway-Bytes" : "EU-DataProcessing-Bytes";
        anomalies.add(new Anomaly(
                environment,
                service,
                ChargePeriod.of(from, to),
                usd(actual),
                usd(expected),
                usd(expected).times(new BigDecimal("0.8")),
                usd(expected).times(new BigDecimal("1.3")),
                List.of(
                        new Anomaly.Contributor(type, excess.minus(usd("0.20"))),
                        new Anomaly.Contributor("other", usd("0.20"))),
                to.equals(known.endExclusive())));
    }

    private DataQuality quality() {
        IngestionProblems.Collector problems = new IngestionProblems.Collector();
        problems.add(new IngestionProblem(
                ProblemReason.UNKNOWN_WORD,
                "GetCostAndUsage",
                0,
                "ChargeCategory",
                "Distributor",
                "read as adjustment"));
        Money all = ledger.knownCost(Scope.spending(), CostMetric.EFFECTIVE_COST, known);
        Money nobodys =
                ledger.knownCost(Scope.spending().in(Environment.UNALLOCATED), CostMetric.EFFECTIVE_COST, known);
        return new DataQuality(
                month,
                status,
                Optional.of(known.lastDay()),
                List.of(),
                open() ? known.days() : 0,
                Optional.of(nobodys.shareOf(all)),
                List.of(),
                List.of(new TagKey(
                        new TagActivation(
                                "Environment", TagActivation.State.ACTIVE, Optional.of(LocalDate.of(2025, 1, 14))),
                        List.of(ClinnetEmr.PROD, ClinnetEmr.DEV),
                        List.of(ClinnetEmr.PROD, ClinnetEmr.DEV))),
                new Reconciliation(List.of()),
                problems.toProblems(),
                List.of(),
                RequestCount.of(5, usd("0.01")),
                "Cost Explorer",
                Optional.of(Instant.parse("2026-11-09T06:04:41Z")));
    }
}

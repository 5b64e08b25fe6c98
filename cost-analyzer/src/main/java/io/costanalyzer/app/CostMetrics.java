package io.costanalyzer.app;

import io.costanalyzer.allocation.Environment;
import io.costanalyzer.analysis.calendar.CompleteDays;
import io.costanalyzer.analysis.savings.TargetVerdict;
import io.costanalyzer.config.CostAnalyzerConfig;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.focus.CostMetric;
import io.costanalyzer.focus.Dimension;
import io.costanalyzer.ledger.Scope;
import io.costanalyzer.report.programme.ProgrammeReport;
import io.costanalyzer.telemetry.Metric;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The figures that dashboards and alarms stand on. */
final class CostMetrics {

    /** Names of the figures, for the dashboard and the alarms as well. */
    static final String MONTH_TO_DATE = "MonthToDateCost";

    static final String COST_PER_DAY = "CostPerDay";
    static final String SAVING = "SavingPercent";
    static final String FORECAST = "MonthForecastCost";
    static final String ANOMALIES = "OpenAnomalies";
    static final String TARGET = "TargetPercent";
    static final String TARGETS_MISSED = "TargetsMissed";
    static final String REQUESTS = "CostExplorerRequests";
    static final String SUCCESS = "RunSucceeded";

    static final int SERVICES = 3;
    static final String PROMISED = "PromisedSavingPerMonth";
    static final String VERIFIED = "VerifiedSavingPerMonth";
    static final String VERIFIED_OF_TARGET = "VerifiedPercentOfTarget";

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final CostAnalyzerConfig config;

    @Inject
    CostMetrics(CostAnalyzerConfig config) {
        this.config = config;
    }

    /** The figures after a day's analysis. A figure that is not known is left out, which is not zero. */
    List<Metric> of(KnownCosts known, MonthReview review, LocalDate asOf, RunSummary summary) {
        List<Metric> metrics = new ArrayList<>();
        LocalDate lastCompleteDay = CompleteDays.USUAL.endExclusive(asOf).minusDays(1);
        environments().forEach(environment -> {
            Scope scope = Scope.spending().in(environment);
            Map<String, String> where = Map.of("Environment", environment.name());
            ChargePeriod.between(review.month().atDay(1), asOf)
                    .filter(days -> review.quality().dataThrough().isPresent())
                    .map(days -> known.ledger().knownCost(scope, CostMetric.EFFECTIVE_COST, days))
                    .ifPresent(cost -> metrics.add(money(MONTH_TO_DATE, where, cost.amount())));
            known.ledger()
                    .cost(scope, CostMetric.EFFECTIVE_COST, lastCompleteDay)
                    .ifPresent(cost -> metrics.add(money(COST_PER_DAY, where, cost.amount())));
            metrics.addAll(dearestServices(known, environment, lastCompleteDay));
            metrics.add(count(
                    ANOMALIES,
                    where,
                    review.anomalies().stream()
                            .filter(one -> one.ongoing() && one.environment().equals(environment))
                            .count()));
        });
        review.forecasts().stream()
                .filter(line -> line.environment().isEmpty())
                .forEach(line -> metrics.add(
                        money(FORECAST, Map.of(), line.forecast().expected().amount())));
        review.targets()
                .forEach(status -> status.saving()
                        .ifPresent(saving -> metrics.add(Metric.of(
                                SAVING,
                                Map.of("Target", status.target().name()),
                                saving.multiply(HUNDRED),
                                Metric.Unit.PERCENT))));
        review.targets()
                .forEach(status -> metrics.add(Metric.of(
                        TARGET,
                        Map.of("Target", status.target().name()),
                        status.target().saving().multiply(HUNDRED),
                        Metric.Unit.PERCENT)));
        metrics.add(count(
                TARGETS_MISSED,
                Map.of(),
                review.targets().stream()
                        .filter(status -> status.verdict() == TargetVerdict.MISSED)
                        .count()));
        metrics.add(count(
                ANOMALIES,
                Map.of(),
                review.anomalies().stream().filter(one -> one.ongoing()).count()));
        metrics.addAll(ofRun(summary));
        return metrics;
    }

    /** What was promised, what is verified, and how much of what each target needs that is. */
    List<Metric> ofProgramme(ProgrammeReport programme) {
        if (programme.measures().isEmpty()) {
            return List.of();
        }
        List<Metric> metrics = new ArrayList<>();
        metrics.add(money(PROMISED, Map.of(), programme.promised().amount()));
        metrics.add(money(VERIFIED, Map.of(), programme.verified().amount()));
        programme
                .outlooks()
                .forEach(line -> line.needed()
                        .filter(needed -> needed.signum() > 0)
                        .ifPresent(needed -> metrics.add(Metric.of(
                                VERIFIED_OF_TARGET,
                                Map.of("Target", line.name()),
                                line.verified().shareOf(needed).multiply(HUNDRED),
                                Metric.Unit.PERCENT))));
        return metrics;
    }

    /** The figures of any run: that it ended well, and what it asked. */
    List<Metric> ofRun(RunSummary summary) {
        Map<String, String> job = Map.of("Job", summary.job());
        return List.of(
                count(REQUESTS, job, summary.requests()),
                count(SUCCESS, job, summary.outcome() == Outcome.FAILED ? 0 : 1));
    }

    /** The services that cost most, and only these: each figure has its price (0.30 USD a month and 1/24 of it if daily). */
    private static List<Metric> dearestServices(KnownCosts known, Environment environment, LocalDate day) {
        if (environment.equals(Environment.UNALLOCATED)
                || known.ledger()
                        .cost(Scope.spending().in(environment), CostMetric.EFFECTIVE_COST, day)
                        .isEmpty()) {
            return List.of();
        }
        return known
                .ledger()
                .breakdown(
                        Dimension.SERVICE_NAME,
                        Scope.spending().in(environment),
                        CostMetric.EFFECTIVE_COST,
                        ChargePeriod.of(day, day.plusDays(1)))
                .parts()
                .stream()
                .filter(part -> part.value().isPresent() && part.cost().signum() > 0)
                .limit(SERVICES)
                .map(part -> money(
                        COST_PER_DAY,
                        Map.of(
                                "Environment",
                                environment.name(),
                                "Service",
                                part.value().orElseThrow()),
                        part.cost().amount()))
                .toList();
    }

    private List<Environment> environments() {
        List<Environment> all = new ArrayList<>(config.environments().environments());
        all.add(Environment.UNALLOCATED);
        return all;
    }

    private static Metric money(String name, Map<String, String> dimensions, BigDecimal amount) {
        return Metric.of(name, dimensions, amount, Metric.Unit.MONEY);
    }

    private static Metric count(String name, Map<String, String> dimensions, long count) {
        return Metric.of(name, dimensions, BigDecimal.valueOf(count), Metric.Unit.COUNT);
    }
}

package io.costanalyzer.bench;

import io.costanalyzer.allocation.Environment;
import io.costanalyzer.analysis.anomaly.AnomalyDetector;
import io.costanalyzer.analysis.anomaly.AnomalyPolicy;
import io.costanalyzer.analysis.baseline.BaselineCapture;
import io.costanalyzer.analysis.baseline.Baselines;
import io.costanalyzer.analysis.baseline.CapturedBaseline;
import io.costanalyzer.analysis.budget.Budget;
import io.costanalyzer.analysis.budget.BudgetJudge;
import io.costanalyzer.analysis.calendar.CompleteDays;
import io.costanalyzer.analysis.drivers.DriverAnalysis;
import io.costanalyzer.analysis.forecast.ForecastAnswer;
import io.costanalyzer.analysis.forecast.MonthEndForecaster;
import io.costanalyzer.analysis.quality.QualityAssessor;
import io.costanalyzer.analysis.quality.SourceFacts;
import io.costanalyzer.analysis.savings.Target;
import io.costanalyzer.analysis.savings.TargetJudge;
import io.costanalyzer.focus.Charge;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.focus.CostMetric;
import io.costanalyzer.ledger.CostLedger;
import io.costanalyzer.ledger.CostLedgerBuilder;
import io.costanalyzer.ledger.MonthStatus;
import io.costanalyzer.ledger.Reconciliation;
import io.costanalyzer.ledger.Scope;
import io.costanalyzer.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.joda.money.CurrencyUnit;

/**
 * How long every judgement of a run takes on 14 months × 3 environments × 500 series. Not a test: run {@code main}.
 *
 * <p>Prints milliseconds of the whole and of each part, for the first run and the median of ten warm ones.
 */
final class AnalysisBench {

    private static final YearMonth MONTH = YearMonth.of(2026, 11);
    private static final LocalDate AS_OF = MONTH.atDay(20);
    private static final List<Environment> ENVIRONMENTS =
            List.of(Environment.of("dev"), Environment.of("staging"), Environment.of("prod"));
    private static final int SERVICES = 25;
    private static final int USAGE_TYPES = 20;
    private static final int WARM_RUNS = 20;

    private final CostLedger ledger;
    private final Map<String, List<Double>> millis = new HashMap<>();

    private AnalysisBench(CostLedger ledger) {
        this.ledger = ledger;
    }

    public static void main(String[] args) {
        AnalysisBench bench = new AnalysisBench(ledger());
        for (int run = 0; run <= WARM_RUNS; run++) {
            bench.timed("all", bench::everything);
        }
        bench.print();
    }

    private int everything() {
        Map<YearMonth, MonthStatus> statuses = new HashMap<>();
        ledger.months().forEach(month -> statuses.put(month, MonthStatus.FINAL));
        ChargePeriod quarter = ChargePeriod.of(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 4, 1));
        CapturedBaseline baseline = timed(
                "baseline",
                () -> new BaselineCapture(unhashed -> "hash")
                        .capture("before", ledger, quarter, statuses, Instant.EPOCH));
        return targets(Baselines.of(baseline)) + budgets() + anomalies() + drivers() + quality();
    }

    private int targets(Baselines baselines) {
        return timed("targets", () -> {
            TargetJudge judge = new TargetJudge(CompleteDays.USUAL, Optional.empty());
            List<Scope> scopes = new ArrayList<>(List.of(Scope.spending()));
            ENVIRONMENTS.forEach(environment -> scopes.add(Scope.spending().in(environment)));
            for (int service = 0; service < 6; service++) {
                scopes.add(Scope.spending().ofServices(Set.of("Service " + service)));
            }
            return scopes.stream()
                    .map(scope -> new Target("target", scope, new BigDecimal("0.4"), Optional.empty()))
                    .mapToInt(target -> judge.judge(target, baselines, ledger, MONTH, AS_OF, MonthStatus.OPEN)
                            .month()
                            .days())
                    .sum();
        });
    }

    private int budgets() {
        List<Scope> scopes = new ArrayList<>(List.of(Scope.bill()));
        ENVIRONMENTS.forEach(environment -> scopes.add(Scope.bill().in(environment)));
        int crossed = 0;
        for (Scope scope : scopes) {
            ForecastAnswer billed = timed(
                    "forecasts",
                    () -> new MonthEndForecaster(CompleteDays.USUAL)
                            .forecast(ledger, scope, CostMetric.BILLED_COST, MONTH, AS_OF));
            timed(
                    "forecasts",
                    () -> new MonthEndForecaster(CompleteDays.USUAL)
                            .forecast(ledger, scope, CostMetric.EFFECTIVE_COST, MONTH, AS_OF));
            Budget budget = new Budget(
                    "budget",
                    scope,
                    Money.of("USD", "5000"),
                    new TreeSet<>(List.of(50, 80, 100)),
                    new TreeSet<>(List.of(100)));
            crossed += timed(
                    "budgets",
                    () -> BudgetJudge.judge(budget, ledger, MONTH, billed.forecast())
                            .actualCrossed()
                            .size());
        }
        return crossed;
    }

    private int anomalies() {
        return timed(
                "anomalies",
                () -> new AnomalyDetector(AnomalyPolicy.of(Money.of("USD", "1"), new BigDecimal("0.3")))
                        .detect(ledger, AS_OF)
                        .anomalies()
                        .size());
    }

    private int drivers() {
        return timed(
                "drivers",
                () -> new DriverAnalysis(CompleteDays.USUAL, 7)
                        .compare(ledger, CostMetric.EFFECTIVE_COST, MONTH, AS_OF, MonthStatus.OPEN)
                        .orElseThrow()
                        .drivers()
                        .size());
    }

    private int quality() {
        return timed(
                "quality",
                () -> QualityAssessor.assess(
                                ledger,
                                MONTH,
                                MonthStatus.OPEN,
                                AS_OF,
                                ENVIRONMENTS,
                                SourceFacts.of("bench", new Reconciliation(List.of()), List.of()))
                        .estimatedDays());
    }

    private <T> T timed(String part, Supplier<T> work) {
        long start = System.nanoTime();
        T result = work.get();
        millis.computeIfAbsent(part, name -> new ArrayList<>()).add((System.nanoTime() - start) / 1e6);
        return result;
    }

    private void print() {
        millis.forEach((part, all) -> {
            int eachRun = all.size() / (WARM_RUNS + 1);
            List<Double> runs = new ArrayList<>();
            for (int run = 0; run <= WARM_RUNS; run++) {
                runs.add(all.subList(run * eachRun, (run + 1) * eachRun).stream()
                        .mapToDouble(Double::doubleValue)
                        .sum());
            }
            List<Double> warm =
                    runs.subList(WARM_RUNS / 2, WARM_RUNS).stream().sorted().toList();
            System.out.printf(
                    Locale.ROOT, "%-10s first %7.1f ms, warm %7.1f ms%n", part, runs.get(0), warm.get(warm.size() / 2));
        });
    }

    private static CostLedger ledger() {
        Random random = new Random(7);
        ChargePeriod period = ChargePeriod.of(MONTH.minusMonths(13).atDay(1), AS_OF);
        CostLedgerBuilder builder = new CostLedgerBuilder(CurrencyUnit.USD, period).cover(period);
        for (Environment environment : ENVIRONMENTS) {
            for (int i = 0; i < SERVICES * USAGE_TYPES; i++) {
                double level = Math.exp(random.nextGaussian() - 2);
                for (LocalDate day : period.dates().toList()) {
                    double cost = level * (1 + 0.1 * random.nextGaussian());
                    builder.add(environment, charge(day, i, cost, level));
                }
            }
        }
        return builder.build();
    }

    private static Charge charge(LocalDate day, int i, double cost, double level) {
        return Charge.builder(day, "Service " + i % SERVICES, Money.of(CurrencyUnit.USD, decimal(Math.max(0, cost))))
                .usageType("EU-UsageType-" + i)
                .consumed(decimal(Math.max(0, cost) / level * 1000), "GB")
                .build();
    }

    private static BigDecimal decimal(double value) {
        return BigDecimal.valueOf(value).setScale(10, RoundingMode.HALF_EVEN);
    }
}

package io.costanalyzer.report;

import io.costanalyzer.allocation.Environment;
import io.costanalyzer.analysis.anomaly.Anomaly;
import io.costanalyzer.analysis.baseline.Baseline;
import io.costanalyzer.analysis.baseline.BaselineCheck;
import io.costanalyzer.analysis.baseline.StatedBaseline;
import io.costanalyzer.analysis.budget.Budget;
import io.costanalyzer.analysis.budget.BudgetStatus;
import io.costanalyzer.analysis.forecast.MonthEndForecast;
import io.costanalyzer.analysis.quality.DataQuality;
import io.costanalyzer.analysis.savings.Target;
import io.costanalyzer.analysis.savings.TargetStatus;
import io.costanalyzer.analysis.savings.TargetVerdict;
import io.costanalyzer.focus.Charge;
import io.costanalyzer.focus.ChargeCategory;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.focus.CostMetric;
import io.costanalyzer.ingestion.IngestionProblems;
import io.costanalyzer.ingestion.RequestCount;
import io.costanalyzer.ledger.CostLedger;
import io.costanalyzer.ledger.CostLedgerBuilder;
import io.costanalyzer.ledger.MonthStatus;
import io.costanalyzer.ledger.Reconciliation;
import io.costanalyzer.ledger.Scope;
import io.costanalyzer.money.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.joda.money.CurrencyUnit;

/** A small report of October 2026, put together charge by charge and finding by finding. */
public final class ReportFixture {

    public static final YearMonth OCTOBER = YearMonth.of(2026, 10);
    public static final Environment PROD = Environment.of("prod");
    public static final Environment DEV = Environment.of("dev");
    private static final ChargePeriod MONTH = ChargePeriod.ofMonth(OCTOBER);

    private final CostLedgerBuilder ledger = new CostLedgerBuilder(
            CurrencyUnit.USD, ChargePeriod.of(LocalDate.of(2025, 9, 1), LocalDate.of(2027, 1, 1)));
    private final List<BaselineCheck> checks = new ArrayList<>();
    private final List<TargetStatus> targets = new ArrayList<>();
    private final List<BudgetStatus> budgets = new ArrayList<>();
    private final List<ForecastLine> forecasts = new ArrayList<>();
    private final List<Anomaly> anomalies = new ArrayList<>();
    private final List<CostDriver> drivers = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();
    private final List<LocalDate> missing = new ArrayList<>();
    private final List<Environment> silent = new ArrayList<>();
    private Optional<Baseline> baseline = Optional.empty();
    private Optional<CostLedger> accountView = Optional.empty();
    private Optional<BigDecimal> unallocated = Optional.empty();
    private Reconciliation reconciliation = new Reconciliation(List.of());
    private MonthStatus status = MonthStatus.FINAL;
    private String title = "AWS cost";
    private int version = 1;

    public static Money usd(String amount) {
        return Money.of("USD", amount);
    }

    public static LocalDate october(int day) {
        return OCTOBER.atDay(day);
    }

    public static LocalDate september(int day) {
        return LocalDate.of(2026, 9, day);
    }

    /** Covers both months whole. */
    public static ReportFixture twoMonths() {
        return new ReportFixture().cover(september(1), MONTH.endExclusive());
    }

    public ReportFixture cover(LocalDate start, LocalDate endExclusive) {
        ledger.cover(ChargePeriod.of(start, endExclusive));
        return this;
    }

    public ReportFixture charge(Environment environment, Charge charge) {
        ledger.add(environment, charge);
        return this;
    }

    public ReportFixture usage(Environment environment, LocalDate day, String service, String cost) {
        return charge(environment, Charge.builder(day, service, usd(cost)).build());
    }

    public ReportFixture fee(LocalDate day, String service, String cost, ChargeCategory category) {
        return charge(
                Environment.UNALLOCATED,
                Charge.builder(day, service, usd(cost)).chargeCategory(category).build());
    }

    public ReportFixture status(MonthStatus value) {
        this.status = value;
        return this;
    }

    public ReportFixture version(int value) {
        this.version = value;
        return this;
    }

    public ReportFixture title(String value) {
        this.title = value;
        return this;
    }

    /** A target of everything or of one environment, with a baseline of 10 USD a day. */
    public ReportFixture target(String name, Scope scope, String wanted, String reached, TargetVerdict verdict) {
        return target(name, scope, wanted, reached, Optional.empty(), verdict);
    }

    public ReportFixture target(
            String name, Scope scope, String wanted, String reached, Optional<LocalDate> by, TargetVerdict verdict) {
        Money before = usd("10");
        targets.add(new TargetStatus(
                new Target(name, scope, new BigDecimal(wanted), by),
                MONTH,
                // As the analysis does: in the month of its date a target is judged from that day on.
                Optional.of(by.filter(MONTH::contains)
                        .map(day -> ChargePeriod.of(day, MONTH.endExclusive()))
                        .orElse(MONTH)),
                Optional.of(before),
                Optional.of(before.times(BigDecimal.ONE.subtract(new BigDecimal(wanted)))),
                Optional.of(before.times(BigDecimal.ONE.subtract(new BigDecimal(reached)))),
                Optional.of(new BigDecimal(reached)),
                Optional.empty(),
                verdict));
        return this;
    }

    public ReportFixture unknownTarget(String name, Scope scope, String wanted) {
        targets.add(new TargetStatus(
                new Target(name, scope, new BigDecimal(wanted), Optional.empty()),
                MONTH,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                TargetVerdict.UNKNOWN));
        return this;
    }

    public ReportFixture budget(String name, Scope scope, String limit, String spent, Optional<String> forecast) {
        Optional<MonthEndForecast> end = forecast.map(total -> forecastOf(total, spent));
        budgets.add(new BudgetStatus(
                new Budget(name, scope, usd(limit), new TreeSet<>(Set.of(80)), new TreeSet<>(Set.of(100))),
                MONTH,
                Optional.of(MONTH),
                usd(spent),
                usd(spent).shareOf(usd(limit)),
                end,
                new TreeSet<>(),
                new TreeSet<>(),
                Optional.empty(),
                end.map(any -> october(29))));
        return this;
    }

    public ReportFixture forecast(String total) {
        forecasts.add(new ForecastLine(Optional.empty(), forecastOf(total, "0")));
        return this;
    }

    private static MonthEndForecast forecastOf(String total, String soFar) {
        return new MonthEndForecast(
                MONTH, CostMetric.BILLED_COST, MONTH, usd(soFar), usd(total), usd(total), usd(total), 90);
    }

    public ReportFixture anomaly(
            Environment environment, String service, String actual, String expected, boolean ongoing) {
        anomalies.add(new Anomaly(
                environment,
                service,
                ChargePeriod.of(october(26), october(30)),
                usd(actual),
                usd(expected),
                usd(expected),
                usd(expected),
                List.of(new Anomaly.Contributor("EU-Type", usd(actual).minus(usd(expected)))),
                ongoing));
        return this;
    }

    public ReportFixture driver(Environment environment, String service, String difference, Cause cause) {
        drivers.add(new CostDriver(
                Optional.of(environment), Optional.of(service), Optional.of("EU-Type"), usd(difference), cause));
        return this;
    }

    public ReportFixture calendar(String difference, int days) {
        drivers.add(new CostDriver(
                Optional.empty(), Optional.empty(), Optional.empty(), usd(difference), Cause.calendar(days)));
        return this;
    }

    public ReportFixture statedBaseline(String perMonth, boolean deviates) {
        StatedBaseline.Amount amount = new StatedBaseline.Amount(Optional.empty(), Set.of(), usd(perMonth));
        baseline = Optional.of(new StatedBaseline("agreed", List.of(amount)));
        checks.add(new BaselineCheck(amount, Optional.of(MONTH), Optional.of(amount.perDay()), deviates));
        return this;
    }

    public ReportFixture missing(LocalDate day) {
        missing.add(day);
        return this;
    }

    public ReportFixture silent(Environment environment) {
        silent.add(environment);
        return this;
    }

    public ReportFixture unallocated(String share) {
        unallocated = Optional.of(new BigDecimal(share));
        return this;
    }

    public ReportFixture reconciliation(Reconciliation value) {
        reconciliation = value;
        return this;
    }

    public ReportFixture warning(String sentence) {
        warnings.add(sentence);
        return this;
    }

    public ReportFixture accountView(CostLedger view) {
        accountView = Optional.of(view);
        return this;
    }

    public CostLedger ledger() {
        return ledger.build();
    }

    public ReportRequest request() {
        return new ReportRequest(
                title,
                OCTOBER,
                version,
                CostMetric.EFFECTIVE_COST,
                List.of(PROD, DEV),
                Optional.empty(),
                Map.of(),
                LocalDate.of(2026, 11, 9),
                Instant.parse("2026-11-09T06:05:00Z"),
                "1.0",
                Optional.empty());
    }

    public ReportFindings findings() {
        return new ReportFindings(
                baseline, checks, targets, budgets, forecasts, anomalies, drivers, quality(), warnings);
    }

    private DataQuality quality() {
        return new DataQuality(
                MONTH,
                status,
                ledger().coverage().within(MONTH).lastDay(),
                missing,
                0,
                unallocated,
                silent,
                List.of(),
                reconciliation,
                IngestionProblems.none(),
                List.of(),
                RequestCount.free(),
                "a test",
                Optional.empty());
    }

    public MonthlyReport compose() {
        return new ReportComposer().compose(request(), ledger(), accountView, findings());
    }
}

package io.costanalyzer.golden;

import io.costanalyzer.allocation.Environment;
import io.costanalyzer.analysis.advice.Sureness;
import io.costanalyzer.analysis.anomaly.Anomaly;
import io.costanalyzer.analysis.forecast.ForecastTrackRecord;
import io.costanalyzer.analysis.guardrail.GuardrailVerdict;
import io.costanalyzer.analysis.savings.verification.SavingsVerdict;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.money.Money;
import io.costanalyzer.report.About;
import io.costanalyzer.report.ExplainedDays;
import io.costanalyzer.report.ForecastRecordLine;
import io.costanalyzer.report.IncidentLine;
import io.costanalyzer.report.MonthWatch;
import io.costanalyzer.report.MuteLine;
import io.costanalyzer.report.programme.AdviceLine;
import io.costanalyzer.report.programme.AdviceList;
import io.costanalyzer.report.programme.GuardrailLine;
import io.costanalyzer.report.programme.MeasureLine;
import io.costanalyzer.report.programme.OutlookLine;
import io.costanalyzer.report.programme.ProgrammeReport;
import io.costanalyzer.report.programme.SavedAmount;
import io.costanalyzer.report.programme.SavingsSpan;
import io.costanalyzer.report.programme.UnitCostLine;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** A savings programme and a watch of any size, with names of one's own choice, that add up. */
final class LargeProgramme {

    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
    private static final ChargePeriod MONTH = ChargePeriod.ofMonth(OCTOBER);

    private final List<Environment> environments;
    private final int size;
    private final IntFunction<String> names;

    /**
     * @param environments of the bill
     * @param size how many measures, targets, incidents, mutes, anomalies and budgets there are
     * @param names of everything that has one
     */
    LargeProgramme(List<Environment> environments, int size, IntFunction<String> names) {
        this.environments = environments;
        this.size = size;
        this.names = names;
    }

    ProgrammeReport programme() {
        Money verified = sum(i -> counted(i));
        List<SavingsSpan> spans = new ArrayList<>();
        environments.forEach(environment -> spans.add(span(Optional.of(environment), 1)));
        spans.add(0, span(Optional.empty(), environments.size()));
        return new ProgrammeReport(
                Optional.of(MONTH),
                list(this::measure),
                List.of(),
                verified,
                verified.times(new BigDecimal("0.9")),
                verified.times(new BigDecimal("1.1")),
                Optional.of("captured from 2025-10-01 to 2025-12-31 (UTC)"),
                Optional.of(MONTH),
                spans,
                list(this::outlook),
                Optional.empty(),
                new AdviceList(Optional.of(MONTH), list(this::advice), usd("1"), usd("2")),
                IntStream.range(0, 3).mapToObj(this::unitCost).toList(),
                list(i -> "Nothing is known of " + names.apply(i)));
    }

    MonthWatch watch() {
        return new MonthWatch(
                list(i -> new IncidentLine(
                        "incident-" + i,
                        i % 2 == 0 ? "anomaly" : "saving",
                        i % 3 == 0 ? "HIGH" : "MEDIUM",
                        Optional.of(environment(i)),
                        Optional.of(names.apply(i)),
                        i % 2 == 0 ? Optional.empty() : Optional.of(names.apply(i)),
                        OCTOBER.atDay(2),
                        OCTOBER.atDay(4),
                        i % 4 == 0 ? Optional.empty() : Optional.of(OCTOBER.atDay(9)),
                        false,
                        Optional.of(cents(1000 + i)),
                        Optional.of(names.apply(i)))),
                list(i -> new MuteLine(
                        names.apply(i),
                        names.apply(i + 1),
                        OCTOBER.atDay(1),
                        OCTOBER.atEndOfMonth(),
                        i % 2 == 0,
                        Optional.of(environment(i)),
                        Optional.of(names.apply(i)),
                        Optional.empty())),
                list(i -> new ExplainedDays(anomaly(i), names.apply(i))),
                forecasts());
    }

    List<Anomaly> anomalies() {
        return list(this::anomaly);
    }

    private List<ForecastRecordLine> forecasts() {
        List<Optional<Environment>> whose = new ArrayList<>(List.of(Optional.empty()));
        environments.forEach(one -> whose.add(Optional.of(one)));
        return whose.stream()
                .map(one -> new ForecastRecordLine(
                        new ForecastTrackRecord(
                                OCTOBER,
                                one,
                                usd("100"),
                                ForecastTrackRecord.DAYS.stream()
                                        .map(day -> new ForecastTrackRecord.Said(
                                                OCTOBER.atDay(day), usd("98." + day), usd("90"), usd("110")))
                                        .toList()),
                        List.of(),
                        List.of()))
                .toList();
    }

    private Anomaly anomaly(int i) {
        return new Anomaly(
                environment(i),
                names.apply(i),
                ChargePeriod.of(OCTOBER.atDay(3), OCTOBER.atDay(5)),
                cents(5000 + i),
                cents(2000),
                cents(1500),
                cents(2500),
                List.of(
                        new Anomaly.Contributor(names.apply(i), cents(2000)),
                        new Anomaly.Contributor(names.apply(i + 1), cents(700)),
                        new Anomaly.Contributor(names.apply(i + 2), cents(300 + i))),
                false);
    }

    private MeasureLine measure(int i) {
        boolean known = i % 5 != 4;
        Money saved = cents(3000L + 37L * i);
        SavingsVerdict verdict = !known
                ? SavingsVerdict.MEASURING
                : i % 5 == 3 ? SavingsVerdict.REVERTED : i % 5 == 2 ? SavingsVerdict.PARTLY : SavingsVerdict.VERIFIED;
        return new MeasureLine(
                names.apply(i),
                names.apply(i) + " title",
                "compute",
                "quantity",
                new About(List.of(environment(i)), List.of(names.apply(i)), List.of()),
                verdict,
                Optional.empty(),
                Optional.of(cents(4000L + i)),
                known ? Optional.of(amount(saved)) : Optional.empty(),
                known ? Optional.of(counted(i)) : Optional.empty(),
                Optional.of(LocalDate.of(2026, 8, 1)),
                Optional.of(LocalDate.of(2026, 8, 15)),
                Optional.of(LocalDate.of(2026, 9, 1)),
                verdict == SavingsVerdict.REVERTED ? Optional.of(OCTOBER.atDay(13)) : Optional.empty(),
                List.of(names.apply(i + 1), names.apply(i + 2)),
                List.of("A problem of " + names.apply(i), "Another one of " + names.apply(i)),
                List.of(),
                List.of(guardrail(i, GuardrailVerdict.BROKEN), guardrail(i + 1, GuardrailVerdict.KEPT)),
                Optional.empty());
    }

    private Money counted(int i) {
        return i % 5 == 4 || i % 5 == 3 ? cents(0) : cents(3000L + 37L * i);
    }

    private GuardrailLine guardrail(int i, GuardrailVerdict verdict) {
        return new GuardrailLine(
                names.apply(i),
                Optional.of(names.apply(i)),
                Optional.of("at most 200\u00a0ms"),
                "ms",
                Optional.of(new BigDecimal("148")),
                Optional.of(new BigDecimal("221")),
                28,
                56,
                verdict);
    }

    private SavingsSpan span(Optional<Environment> environment, int times) {
        List<SavingsSpan.Step> steps = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            steps.add(new SavingsSpan.Step(
                    SavingsSpan.Kind.MEASURE,
                    List.of(names.apply(i), names.apply(i + 1)),
                    counted(i).times(times)));
        }
        steps.add(new SavingsSpan.Step(
                SavingsSpan.Kind.USAGE, List.of(), cents(-1234).times(times)));
        steps.add(new SavingsSpan.Step(
                SavingsSpan.Kind.UNEXPLAINED, List.of(), cents(77).times(times)));
        Money all =
                steps.stream().map(SavingsSpan.Step::saved).reduce(Money::plus).orElseThrow();
        Money baseline = usd("9000").times(times);
        return new SavingsSpan(environment, 31, baseline, steps, baseline.minus(all));
    }

    private OutlookLine outlook(int i) {
        return new OutlookLine(
                names.apply(i),
                new About(List.of(), List.of(names.apply(i)), List.of()),
                new BigDecimal("0.4"),
                Optional.of(LocalDate.of(2026, 12, 31)),
                Optional.of(usd("1050")),
                Optional.of(usd("420")),
                cents(28_000L + i),
                cents(27_000L + i),
                usd("0"),
                Optional.of(cents(14_000L + i)),
                Optional.of(new BigDecimal("0.3")));
    }

    private AdviceLine advice(int i) {
        return new AdviceLine(
                "rule-" + i,
                names.apply(i),
                environment(i),
                List.of(names.apply(i)),
                cents(7000L - i),
                cents(1000L - i),
                cents(2000L - i),
                Sureness.MEDIUM,
                names.apply(i),
                names.apply(i),
                names.apply(i),
                Optional.of(names.apply(i)));
    }

    private UnitCostLine unitCost(int i) {
        return new UnitCostLine(
                names.apply(i),
                names.apply(i),
                new About(List.of(environment(i)), List.of(), List.of()),
                IntStream.range(0, 13)
                        .mapToObj(month -> new UnitCostLine.Point(
                                OCTOBER.minusMonths(12 - month),
                                30,
                                usd("500"),
                                BigDecimal.valueOf(32_000),
                                usd("0.0156")))
                        .toList(),
                Optional.of(new BigDecimal("0.0270")),
                Optional.of(new BigDecimal("0.0270")));
    }

    private static SavedAmount amount(Money perMonth) {
        return new SavedAmount(
                perMonth.perUnit(30),
                perMonth,
                perMonth.times(new BigDecimal("0.9")),
                perMonth.times(new BigDecimal("1.1")),
                new BigDecimal("0.284"),
                new BigDecimal("0.251"),
                new BigDecimal("0.307"),
                usd("2.85"),
                usd("2.17"));
    }

    private Environment environment(int i) {
        return environments.get(i % environments.size());
    }

    private <T> List<T> list(IntFunction<T> one) {
        return IntStream.range(0, size).mapToObj(one).toList();
    }

    private Money sum(IntFunction<Money> one) {
        return IntStream.range(0, size).mapToObj(one).reduce(usd("0"), Money::plus);
    }

    private static Money cents(long cents) {
        return usd(BigDecimal.valueOf(cents, 2).toPlainString());
    }

    private static Money usd(String amount) {
        return Money.of("USD", amount);
    }
}

package io.costanalyzer.analysis.savings.verification;

import static io.costanalyzer.analysis.savings.verification.SketchedBill.AS_OF;
import static io.costanalyzer.analysis.savings.verification.SketchedBill.DYNAMO;
import static io.costanalyzer.analysis.savings.verification.SketchedBill.LAMBDA;
import static io.costanalyzer.analysis.savings.verification.SketchedBill.date;
import static io.costanalyzer.analysis.savings.verification.SketchedBill.lambda;

import io.costanalyzer.allocation.Environment;
import io.costanalyzer.analysis.savings.MeasuredMethod;
import io.costanalyzer.analysis.savings.measure.Lever;
import io.costanalyzer.analysis.savings.measure.Measure;
import io.costanalyzer.analysis.savings.measure.MeasureKind;
import io.costanalyzer.analysis.savings.measure.Promise;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.ledger.CostLedger;
import io.costanalyzer.ledger.Scope;
import io.costanalyzer.money.Money;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A verification of each kind says what it said when the method was measured. */
class VerdictsAsMeasuredTest {

    private static final MeasuredMethod METHOD = new MeasuredMethod("verdicts.tsv");
    private static final SavingsVerifier VERIFIER = new SavingsVerifier(VerificationPolicy.USUAL);
    private static final String SECONDS = "EU-Lambda-GB-Second";

    /** A bill, and what was done to it; most often on day 120. */
    enum Case {
        LESS_USE(bill(step(.7)), of(MeasureKind.QUANTITY, 120)),
        LESS_USE_BESIDE_FALLING_TRAFFIC(
                SketchedBill.of(day -> day < 120 ? 1 : .7).usage(LAMBDA, SECONDS, 20, 1, step(.8)),
                of(MeasureKind.QUANTITY, 120)),
        UNDONE(bill(day -> day < 120 || day >= 165 ? 1 : .6), of(MeasureKind.QUANTITY, 120)),
        HALF_UNDONE(bill(day -> day < 120 ? 1 : day < 165 ? .5 : .8), of(MeasureKind.QUANTITY, 120)),
        GONE(
                SketchedBill.ofSteadyTraffic().exact(LAMBDA, SECONDS, day -> day < 120 ? 3 : 0),
                of(MeasureKind.REMOVAL, 120)),
        CHEAPER(
                SketchedBill.ofSteadyTraffic()
                        .priced(LAMBDA, SECONDS, "Units", day -> 90 + day % 7 * 5, step(.8))
                        .priced(LAMBDA, "EU-Request", "Requests", day -> 1000 + day, day -> day < 120 ? .005 : .006),
                of(MeasureKind.RATE, 120)),
        ANOTHER_MIX(
                SketchedBill.ofSteadyTraffic()
                        .priced(LAMBDA, SECONDS, "GB-Mo", stored(day -> day < 120 ? 8 + day / 50.0 : 3), day -> 3)
                        .priced(
                                LAMBDA,
                                SECONDS + "-ARM",
                                "GB-Mo",
                                stored(day -> day < 120 ? 1 : 6 + day / 50.0),
                                day -> 2),
                of(MeasureKind.STORAGE_CLASS, 120)),
        LESS_STORED(
                SketchedBill.ofSteadyTraffic()
                        .priced(LAMBDA, SECONDS, "GB-Mo", stored(step(.7)), day -> 3)
                        .priced(DYNAMO, "EU-Stored", "GB-Mo", stored(day -> 1 + day / 300.0), day -> 4),
                of(MeasureKind.QUANTITY, 120)),
        LESS_USE_AS_PRICES_FALL(
                SketchedBill.ofSteadyTraffic()
                        .priced(
                                LAMBDA,
                                SECONDS,
                                "Units",
                                day -> 200 * step(.7).applyAsDouble(day) + day % 5,
                                day -> day < 140 ? .1 : .05),
                of(MeasureKind.QUANTITY, 120)),
        USE_THAT_MOVES(
                SketchedBill.ofSteadyTraffic()
                        .usage(LAMBDA, SECONDS, 12, 1, step(0))
                        .usage(LAMBDA, SECONDS + "-ARM", 12, 4, day -> day < 120 ? 0 : .8),
                of(MeasureKind.RATE, 120)),
        AT_A_LIMIT(
                bill(day -> day < 120 ? 1 + .3 * Math.sin(day) : Math.min(.95, 1 + .3 * Math.sin(day))),
                of(MeasureKind.CAPACITY, 120)),
        USED_ON_SOME_DAYS(bill(day -> day % 3 == 0 ? step(.6).applyAsDouble(day) : 0), of(MeasureKind.QUANTITY, 120)),
        ON_WORKING_DAYS_ALONE(bill(day -> day < 120 || (day + 3) % 7 < 5 ? 1 : .2), of(MeasureKind.SCHEDULE, 120)),
        SLOWLY_ROLLED_OUT(
                bill(day -> day < 120 ? 1 : Math.max(.6, 1 - (day - 119) / 50.0)),
                of(MeasureKind.QUANTITY, 120).withRollOutDays(20)),
        MORE_THAN_BEFORE(bill(step(1.3)), of(MeasureKind.QUANTITY, 120)),
        NOTHING_DONE(bill(day -> 1), of(MeasureKind.QUANTITY, 120)),
        LATELY(bill(day -> day < 185 ? 1 : .7), of(MeasureKind.QUANTITY, 185).withRollOutDays(3)),
        A_NAMED_DRIVER(
                bill(step(.7)),
                of(MeasureKind.QUANTITY, 120)
                        .withDrivers(Set.of("Other-3", "Other-4"))
                        .withLever(Lever.COST)),
        PROMISED_IN_DOLLARS(
                bill(step(.7)),
                of(MeasureKind.QUANTITY, 120).withPromise(new Promise.PerMonth(Money.of("USD", "250")))),
        TWO_STAGES(
                bill(day -> day < 90 ? 1 : day < 150 ? .8 : .5),
                of("first", MeasureKind.QUANTITY, 90, lambda()),
                of("second", MeasureKind.QUANTITY, 150, lambda())),
        A_PART_WITHIN_A_WHOLE(
                bill(day -> day < 80 ? 1 : .8).usage(LAMBDA, "EU-Request", 8, 5, step(.4)),
                of("whole", MeasureKind.QUANTITY, 80, lambda()),
                of("part", MeasureKind.QUANTITY, 120, lambda().ofUsageTypes(Set.of("Request")))),
        TOGETHER(
                bill(step(.7)),
                of("one", MeasureKind.QUANTITY, 120, lambda()),
                of("other", MeasureKind.RATE, 123, lambda())),
        IN_THE_WHOLE_ENVIRONMENT(
                bill(step(.9)),
                of("all", MeasureKind.QUANTITY, 120, Scope.spending().in(Environment.of("prod"))));

        private final SketchedBill bill;
        private final List<Measure> measures;

        Case(SketchedBill bill, Measure... measures) {
            this.bill = bill;
            this.measures = List.of(measures);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aVerificationSaysWhatItSaid(Case one) throws IOException {
        CostLedger ledger = one.bill.ledger();
        Verification found = VERIFIER.verify(ledger, one.measures, AS_OF);
        Map<String, Double> figures = new TreeMap<>();
        for (VerifiedSaving saving : found.savings()) {
            put(figures, saving);
        }
        SavingsTotal total = found.total(ledger.currency());
        figures.put("total, low", total.low().amount().doubleValue());
        figures.put("total, high", total.high().amount().doubleValue());
        int part = 0;
        for (Attribution attribution : found.attributions()) {
            String number = "part " + ++part + ", ";
            ChargePeriod june = ChargePeriod.ofMonth(YearMonth.of(2026, 6));
            ChargePeriod march = ChargePeriod.ofMonth(YearMonth.of(2026, 3));
            figures.put(
                    number + "use of June over March",
                    attribution.usageFactor(march, june).orElseThrow().doubleValue());
            figures.put(number + "series", (double) attribution.series().size());
            figures.put(number + "price neutral", attribution.isPriceNeutral() ? 1.0 : 0);
            for (Attribution.Saved saved : attribution.savings()) {
                figures.put(
                        number + "saved in June by "
                                + saved.measureIds().stream().sorted().toList(),
                        attribution
                                .saved(saved, june, ledger.currency())
                                .amount()
                                .doubleValue());
            }
        }
        METHOD.check(one.name(), figures);
    }

    private static void put(Map<String, Double> figures, VerifiedSaving saving) {
        String id = saving.measure().id() + ", ";
        figures.put(id + saving.verdict(), 1.0);
        figures.put(id + "clear", saving.isClear() ? 1.0 : 0);
        saving.problems().forEach(problem -> figures.put(id + problem, 1.0));
        saving.remedies().forEach(remedy -> figures.put(id + remedy, 1.0));
        saving.stepOn().ifPresent(day -> figures.put(id + "step", number(day)));
        saving.lifeCycle().lostOn().ifPresent(day -> figures.put(id + "lost", number(day)));
        saving.promised()
                .ifPresent(money -> figures.put(id + "promised", money.amount().doubleValue()));
        saving.untilLost().ifPresent(estimate -> put(figures, id + "until lost, ", estimate));
        saving.estimate().ifPresent(estimate -> put(figures, id, estimate));
        saving.evidence().ifPresent(evidence -> {
            figures.put(id + "days before", (double) evidence.daysBefore());
            figures.put(id + "days judged", (double) evidence.daysJudged());
            figures.put(id + "before from", number(evidence.before().start()));
            figures.put(id + "judged until", number(evidence.judged().endExclusive()));
            figures.put(id + "driven", evidence.driven().doubleValue());
            figures.put(id + "scatter", evidence.scatter().doubleValue());
            figures.put(id + "placebos", (double) evidence.placebos());
            evidence.methods().forEach(method -> figures.put(id + method, 1.0));
            evidence.drivers().forEach(driver -> figures.put(id + driver, 1.0));
            evidence.ends().forEach(end -> figures.put(id + "ends by " + end.measureIds(), number(end.on())));
        });
    }

    private static void put(Map<String, Double> figures, String prefix, SavingEstimate estimate) {
        figures.put(prefix + "without", estimate.without().amount().doubleValue());
        figures.put(prefix + "low", estimate.low().amount().doubleValue());
        figures.put(prefix + "high", estimate.high().amount().doubleValue());
        figures.put(prefix + "share", estimate.share().doubleValue());
        figures.put(prefix + "share, low", estimate.shareLow().doubleValue());
        figures.put(prefix + "share, high", estimate.shareHigh().doubleValue());
        figures.put(prefix + "before", estimate.before().amount().doubleValue());
        figures.put(prefix + "actual", estimate.actual().amount().doubleValue());
    }

    private static double number(LocalDate day) {
        return day.toEpochDay() - SketchedBill.FIRST.toEpochDay();
    }

    /** What is stored all day, in units of a month of it. */
    private static IntToDoubleFunction stored(IntToDoubleFunction amount) {
        return day -> amount.applyAsDouble(day) / date(day).lengthOfMonth();
    }

    private static IntToDoubleFunction step(double factor) {
        return day -> day < 120 ? 1 : factor;
    }

    private static SketchedBill bill(IntToDoubleFunction factor) {
        return SketchedBill.ofSteadyTraffic()
                .usage(LAMBDA, SECONDS, 20, 1, factor)
                .usage(DYNAMO, "EU-ReadRequestUnits", 10, 2, day -> 1);
    }

    private static Measure of(MeasureKind kind, int day) {
        return of("measure", kind, day, lambda()).withPromise(new Promise.OfScope(new BigDecimal("0.3")));
    }

    private static Measure of(String id, MeasureKind kind, int day, Scope scope) {
        return Measure.of(id, kind, scope, date(day));
    }
}

package io.costanalyzer.analysis.savings.verification;

import static io.costanalyzer.analysis.savings.verification.SketchedBill.DYNAMO;
import static io.costanalyzer.analysis.savings.verification.SketchedBill.LAMBDA;
import static io.costanalyzer.analysis.savings.verification.SketchedBill.date;
import static io.costanalyzer.analysis.savings.verification.SketchedBill.lambda;

import io.costanalyzer.allocation.Environment;
import io.costanalyzer.analysis.savings.measure.Measure;
import io.costanalyzer.analysis.savings.measure.MeasureKind;
import io.costanalyzer.analysis.savings.measure.Promise;
import io.costanalyzer.ledger.Scope;
import io.costanalyzer.money.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.function.IntToDoubleFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Bills with what was done to them, one of each kind. */
final class BillCases {

    private static final String SECONDS = "EU-Lambda-GB-Second";

    private BillCases() {}

    /** A bill, and what was done to it; most often on day 120. */
    record Case(String name, Supplier<SketchedBill> bill, List<Measure> measures) {

        Case(String name, Supplier<SketchedBill> bill, Measure... measures) {
            this(name, bill, List.of(measures));
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Case> all() {
        Measure lessUse = of(MeasureKind.QUANTITY, 120);
        return Stream.of(
                new Case("less use", () -> bill(step(.7)), lessUse),
                new Case(
                        "less use beside falling traffic",
                        () -> SketchedBill.of(step(.7)).usage(LAMBDA, SECONDS, 20, 1, step(.8)),
                        lessUse),
                new Case("undone", () -> bill(day -> day < 120 || day >= 165 ? 1 : .6), lessUse),
                new Case("nearly undone", () -> bill(day -> day < 120 ? 1 : day < 165 ? .5 : .9), lessUse),
                new Case("mostly undone", () -> bill(day -> day < 120 ? 1 : day < 165 ? .5 : .85), lessUse),
                new Case("half undone", () -> bill(day -> day < 120 ? 1 : day < 165 ? .5 : .8), lessUse),
                new Case(
                        "gone",
                        () -> SketchedBill.ofSteadyTraffic().exact(LAMBDA, SECONDS, day -> day < 120 ? 3 : 0),
                        of(MeasureKind.REMOVAL, 120)),
                new Case(
                        "cheaper",
                        () -> SketchedBill.ofSteadyTraffic()
                                .priced(LAMBDA, SECONDS, "Units", day -> 90 + day % 7 * 5, times(.1, step(.8)))
                                .priced(LAMBDA, "EU-New", "Units", day -> day < 120 ? 0 : 9, day -> .07)
                                .priced(LAMBDA, "EU-Request", "Requests", day -> 900 + day, times(.005, step(1.2))),
                        of(MeasureKind.RATE, 120)),
                new Case(
                        "another mix",
                        () -> SketchedBill.ofSteadyTraffic()
                                .priced(
                                        LAMBDA,
                                        SECONDS,
                                        "GB-Mo",
                                        stored(day -> day < 120 ? 8 + day / 50.0 : 3),
                                        day -> 3)
                                .priced(
                                        LAMBDA,
                                        "EU-Cold",
                                        "GB-Mo",
                                        stored(day -> day < 120 ? 1 : 6 + day / 50.0),
                                        day -> 2),
                        of(MeasureKind.STORAGE_CLASS, 120)),
                new Case(
                        "less stored",
                        () -> SketchedBill.ofSteadyTraffic()
                                .priced(LAMBDA, SECONDS, "GB-Mo", stored(step(.7)), day -> 3)
                                .priced(DYNAMO, "EU-Stored", "GB-Mo", stored(day -> 1 + day / 300.0), day -> 4),
                        lessUse),
                new Case(
                        "less use as prices fall",
                        () -> SketchedBill.ofSteadyTraffic()
                                .priced(
                                        LAMBDA,
                                        SECONDS,
                                        "Units",
                                        day -> 200 * step(.7).applyAsDouble(day) + day % 5,
                                        day -> day < 140 ? .1 : .05),
                        lessUse),
                new Case(
                        "use that moves",
                        () -> SketchedBill.ofSteadyTraffic()
                                .usage(LAMBDA, SECONDS, 12, 1, step(0))
                                .usage(LAMBDA, SECONDS + "-ARM", 12, 4, day -> day < 120 ? 0 : .8),
                        of(MeasureKind.RATE, 120)),
                new Case("use that moves to another price", () -> moved(), lessUse),
                new Case("a rate that moves use to another price", () -> moved(), of(MeasureKind.RATE, 120)),
                new Case(
                        "at a limit",
                        () -> bill(day -> Math.min(day < 120 ? 9 : .95, 1 + .3 * Math.sin(day))),
                        of(MeasureKind.CAPACITY, 120)),
                new Case(
                        "used on some days",
                        () -> bill(day -> day % 3 == 0 ? step(.6).applyAsDouble(day) : 0),
                        lessUse),
                new Case(
                        "on working days alone",
                        () -> bill(day -> day < 120 || (day + 3) % 7 < 5 ? 1 : .2),
                        of(MeasureKind.SCHEDULE, 120)),
                new Case(
                        "slowly rolled out",
                        () -> bill(day -> day < 120 ? 1 : Math.max(.6, 1 - (day - 119) / 50.0)),
                        lessUse.withRollOutDays(20)),
                new Case("more than before", () -> bill(step(1.3)), lessUse),
                new Case("nothing done", () -> bill(day -> 1), lessUse),
                new Case(
                        "lately",
                        () -> bill(day -> day < 185 ? 1 : .7),
                        of(MeasureKind.QUANTITY, 185).withRollOutDays(3)),
                new Case(
                        "follows a named driver",
                        () -> bill(day -> 1)
                                .exact(
                                        "Amazon API Gateway",
                                        "EU-ApiGatewayRequest",
                                        day -> day % 60 == 50 ? 0 : 4 * wave(day))
                                .exact(
                                        LAMBDA,
                                        "EU-Request",
                                        day -> (9 + day % 3 * .2) * wave(day) * step(.7).applyAsDouble(day)),
                        of("driven", MeasureKind.QUANTITY, 120, lambda().ofUsageTypes(Set.of("Request")))
                                .withDrivers(Set.of("ApiGateway*"))),
                new Case(
                        "promised in dollars",
                        () -> bill(step(.7)),
                        lessUse.withPromise(new Promise.PerMonth(Money.of("USD", "250")))),
                new Case(
                        "two stages",
                        () -> bill(day -> day < 90 ? 1 : day < 150 ? .8 : .5),
                        of("first", MeasureKind.QUANTITY, 90, lambda()),
                        of("second", MeasureKind.QUANTITY, 150, lambda())),
                new Case(
                        "a part within a whole",
                        () -> bill(day -> day < 80 ? 1 : .8).usage(LAMBDA, "EU-Request", 8, 5, step(.4)),
                        of("whole", MeasureKind.QUANTITY, 80, lambda()),
                        of("part", MeasureKind.QUANTITY, 120, lambda().ofUsageTypes(Set.of("Request")))),
                new Case(
                        "together",
                        () -> bill(step(.7)),
                        of("one", MeasureKind.QUANTITY, 120, lambda()),
                        of("other", MeasureKind.RATE, 123, lambda())),
                new Case(
                        "in the whole environment",
                        () -> bill(step(.9)),
                        of("all", MeasureKind.QUANTITY, 120, Scope.spending().in(Environment.of("prod")))),
                new Case("many measures", () -> manyTypes(), manyMeasures()));
    }

    /** Half as much use of what costs 0.1, and as much of what costs 0.06 and, some weeks later, half of that. */
    private static SketchedBill moved() {
        return SketchedBill.ofSteadyTraffic()
                .priced(LAMBDA, SECONDS, "Units", day -> step(.5).applyAsDouble(day) * (200 + day % 5), day -> .1)
                .priced(LAMBDA, "EU-Cheap", "Units", day -> day < 120 ? 0 : 100, day -> day < 165 ? .06 : .03);
    }

    private static SketchedBill manyTypes() {
        SketchedBill bill = SketchedBill.ofSteadyTraffic();
        for (int i = 0; i < 11; i++) {
            int day = 90 + 7 * i;
            bill.usage(LAMBDA, "EU-Type-" + i, 3 + i, 40 + i, on -> on < day ? 1 : .75);
        }
        return bill;
    }

    private static Measure[] manyMeasures() {
        return IntStream.range(0, 11)
                .mapToObj(i -> of(
                        "measure-" + i, MeasureKind.QUANTITY, 90 + 7 * i, lambda().ofUsageTypes(Set.of("Type-" + i))))
                .toArray(Measure[]::new);
    }

    /** What is stored all day, in units of a month of it. */
    private static IntToDoubleFunction stored(IntToDoubleFunction amount) {
        return day -> amount.applyAsDouble(day) / date(day).lengthOfMonth();
    }

    private static IntToDoubleFunction times(double amount, IntToDoubleFunction factor) {
        return day -> amount * factor.applyAsDouble(day);
    }

    private static double wave(int day) {
        return Math.exp(.3 * Math.sin(day / 9.0) + .2 * Math.sin(day / 2.7));
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

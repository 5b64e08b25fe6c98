package io.costanalyzer.analysis.savings.verification;

import io.costanalyzer.analysis.savings.measure.Measure;
import io.costanalyzer.analysis.savings.statistics.Effect;
import io.costanalyzer.focus.CostMetric;
import io.costanalyzer.money.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;

/** What one stage does on one part of the bill, per day. */
final class MeasuredShare {

    /** Bills are rounded; nothing is surer than this. */
    private static final double LEAST = .0005;
    /** Twentyfold either way: who knows less knows nothing, and figures stay finite. */
    private static final double MOST = 3;

    private final PartStudy study;
    private final int stage;
    private final DayAxis axis;
    private final VerificationPolicy policy;
    private final double widthBelow;
    private final double widthAbove;

    /**
     * Takes one stage out of a study.
     *
     * @param widthBelow how far the interval reaches down, in claimed standard errors
     * @param widthAbove how far it reaches up
     */
    MeasuredShare(
            PartStudy study, int stage, DayAxis axis, VerificationPolicy policy, double widthBelow, double widthAbove) {
        this.study = study;
        this.stage = stage;
        this.axis = axis;
        this.policy = policy;
        this.widthBelow = widthBelow;
        this.widthAbove = widthAbove;
    }

    PartStudy study() {
        return study;
    }

    Effect effect() {
        return study.study().effects().get(stage);
    }

    /** The measures whose effect this is. */
    List<Measure> owners() {
        return study.part().stages().get(stage).owners();
    }

    /** The day of the first of its measures. */
    int at() {
        return study.part().stages().get(stage).intervention().at();
    }

    /** The first judged day. */
    int from() {
        return study.part().stages().get(stage).intervention().from();
    }

    /** The first day after the judged ones. */
    int to() {
        return Math.min(study.part().endOf(stage), from() + policy.windowDays());
    }

    /** Why it is judged on fewer days than the policy allows, if it is. */
    Optional<WindowEnd> endsEarly() {
        return to() < from() + policy.windowDays()
                ? Optional.of(new WindowEnd(
                        axis.date(to()),
                        study.part().endedBy(stage).stream().map(Measure::id).collect(Collectors.toSet())))
                : Optional.empty();
    }

    /** The first day after those judged ones that lie before a day. */
    int to(int until) {
        return Math.min(to(), Math.max(from(), until));
    }

    /** The first of the days that its cost before is taken from. */
    int beforeFrom() {
        int earlier = stage == 0
                ? study.part().begin()
                : study.part().stages().get(stage - 1).intervention().from();
        return Math.max(earlier, at() - VerificationPolicy.BEFORE_DAYS);
    }

    /** How far the saving's interval reaches down, as a logarithm of the cost without it. */
    double widthBelow() {
        return bounded(widthBelow * effect().deviation());
    }

    /** How far the saving's interval reaches up. */
    double widthAbove() {
        return bounded(widthAbove * effect().deviation());
    }

    /** How far down it reaches for the effect as it is since it last changed. */
    double widthBelowSinceChange() {
        return bounded(widthBelow * effect().deviationAfter());
    }

    private static double bounded(double width) {
        return Double.isNaN(width) ? MOST : Math.max(LEAST, Math.min(MOST, width));
    }

    /** The exact cost of a day, by the mean of the known days. */
    Money exactPerDay(int from, int to, CostMetric metric, CurrencyUnit currency) {
        BigDecimal sum = study.part().series().stream()
                .map(series -> series.exact(metric, axis.period(from, to)))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return Money.of(currency, sum).perUnit(Math.max(1, axis.covered(from, to)));
    }

    /** The estimated cost of a day without the stage, by the mean of the known days. */
    double withoutPerDay(int from, int to) {
        return perDay(from, to, day -> study.without(stage, day));
    }

    /** The cost of a day with the stage and without later ones, by the mean of the known days. */
    double withPerDay(int from, int to) {
        return perDay(from, to, day -> study.with(stage, day));
    }

    private double perDay(int from, int to, IntToDoubleFunction dollars) {
        double sum = 0;
        for (int day = from; day < to; day++) {
            sum += axis.isCovered(day) ? dollars.applyAsDouble(day) : 0;
        }
        return sum / Math.max(1, axis.covered(from, to));
    }
}

package io.costanalyzer.analysis.anomaly;

import io.costanalyzer.analysis.calendar.MonthlyRhythm;
import io.costanalyzer.analysis.statistics.Median;
import io.costanalyzer.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a day should cost, judged by the same weekday of the eight weeks before it, and by the same day of the two months
 * before it where the weekday does not explain it.
 */
final class SimilarDays {

    static final int WEEKS = 8;

    /** With fewer known weeks than this, nothing is said. */
    static final int FEWEST_WEEKS = 4;

    /** How many deviations are ordinary: the threshold that served this rule best when it was measured. */
    private static final double DEVIATIONS = 5.8;

    /** What is billed by the hour has no deviation at all; this part of it is ordinary all the same. */
    private static final BigDecimal FLAT = new BigDecimal("0.03");

    private static final int WEEKS_AROUND = 4;
    private static final int FEWEST_AROUND = 3;
    private static final int DECIMALS = 6;

    private final Map<LocalDate, Money> costs;
    private final AnomalyPolicy policy;

    /**
     * Knows one line of costs.
     *
     * @param costs the cost of every covered day
     * @param policy what is too little to matter
     */
    SimilarDays(Map<LocalDate, Money> costs, AnomalyPolicy policy) {
        this.costs = costs;
        this.policy = policy;
    }

    /**
     * An ordinary day.
     *
     * @param expected its cost, exact: a median of days, plus what stood on the same day of the months before
     * @param slack how far off it is still ordinary; with a part of the cost in it, so that a flat history neither always
     *     nor never alerts
     */
    record Ordinary(Money expected, Money slack) {}

    /** The same weekdays before a day that could be known, newest first. */
    static Stream<LocalDate> weekdaysBefore(LocalDate day) {
        return IntStream.rangeClosed(1, WEEKS).mapToObj(day::minusWeeks);
    }

    /** What the day should cost; nothing when it is not covered or too few weeks before it are. */
    Optional<Ordinary> ordinary(LocalDate day) {
        Money actual = costs.get(day);
        List<Money> before = known(weekdaysBefore(day));
        if (actual == null || before.size() < FEWEST_WEEKS) {
            return Optional.empty();
        }
        Money median = Median.of(before);
        Money spread = spread(before);
        Money excess = actual.minus(median);
        if (excess.abs().compareTo(slack(median, spread)) <= 0) {
            return Optional.of(new Ordinary(median, slack(median, spread)));
        }
        Money expected = median.plus(returning(day, excess.signum()));
        return Optional.of(new Ordinary(expected, slack(expected, spread)));
    }

    private Money spread(List<Money> before) {
        double[] amounts =
                before.stream().mapToDouble(cost -> cost.amount().doubleValue()).toArray();
        BigDecimal spread = BigDecimal.valueOf(DEVIATIONS * Median.deviation(amounts));
        return Money.of(before.get(0).currency(), spread.setScale(DECIMALS, RoundingMode.HALF_EVEN));
    }

    private Money slack(Money expected, Money spread) {
        BigDecimal share = policy.minimumShare().max(FLAT);
        return spread.max(policy.minimumPerDay()).max(expected.abs().times(share));
    }

    /**
     * What stood out in the same direction on the same day of the two months before: the smaller of the two, or the only
     * one that is known.
     */
    private Money returning(LocalDate day, int direction) {
        Money zero = Money.zero(policy.minimumPerDay().currency());
        List<Money> stoodOut = Stream.of(1, 2)
                .flatMap(back -> MonthlyRhythm.like(day, back).stream()
                        .flatMap(like -> stoodOut(like, day, direction).stream())
                        .reduce(Money::max)
                        .stream())
                .toList();
        Money least = stoodOut.stream()
                .reduce((one, other) -> one.compareTo(other) < 0 ? one : other)
                .orElse(zero);
        return least.signum() <= 0 ? zero : least.times(direction);
    }

    /** By how much a day lay above (1) or below (-1) the same weekdays around it, as far as they lie before today. */
    private Optional<Money> stoodOut(LocalDate day, LocalDate today, int direction) {
        Money actual = costs.get(day);
        List<Money> around = known(IntStream.rangeClosed(-WEEKS_AROUND, WEEKS_AROUND)
                .filter(week -> week != 0)
                .mapToObj(day::plusWeeks)
                .filter(near -> near.isBefore(today)));
        return actual == null || around.size() < FEWEST_AROUND
                ? Optional.empty()
                : Optional.of(actual.minus(Median.of(around)).times(direction));
    }

    private List<Money> known(Stream<LocalDate> days) {
        return days.map(costs::get).filter(Objects::nonNull).toList();
    }
}

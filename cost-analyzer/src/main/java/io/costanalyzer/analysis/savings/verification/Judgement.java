package io.costanalyzer.analysis.savings.verification;

import io.costanalyzer.analysis.savings.measure.Measure;
import io.costanalyzer.focus.CostMetric;
import io.costanalyzer.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;

/** What one measure does on all the parts of the bill that are its own, added up by the day. */
final class Judgement {

    private static final int DECIMALS = 6;
    private static final double LOST = .25;
    private static final double FADED = .5;
    private static final double NEARLY_ALL = .999;

    private final List<MeasuredShare> shares;
    private final CurrencyUnit currency;
    private final int end;

    /**
     * Adds up.
     *
     * @param shares at least one
     * @param end the first day that is not known
     */
    Judgement(List<MeasuredShare> shares, CurrencyUnit currency, int end) {
        this.shares = List.copyOf(shares);
        this.currency = currency;
        this.end = end;
    }

    List<MeasuredShare> shares() {
        return shares;
    }

    /** The exact cost of a day before, by the mean. */
    Money before(CostMetric metric) {
        return sum(share -> share.exactPerDay(share.beforeFrom(), share.at(), metric, currency));
    }

    /** The exact cost of a judged day, by the mean. */
    Money actual(CostMetric metric) {
        return actual(metric, end);
    }

    private Money actual(CostMetric metric, int until) {
        return sum(share -> share.exactPerDay(share.from(), share.to(until), metric, currency));
    }

    private Money sum(Function<MeasuredShare, Money> amount) {
        return shares.stream().map(amount).reduce(Money.zero(currency), Money::plus);
    }

    /** What is saved by the mean of all judged days, in parts by the measures whose saving it is. */
    List<SavingPart> parts() {
        Map<Set<String>, List<MeasuredShare>> byOwners = shares.stream()
                .collect(Collectors.groupingBy(
                        share -> share.owners().stream().map(Measure::id).collect(Collectors.toSet()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        return byOwners.entrySet().stream()
                .map(part -> new SavingPart(part.getKey(), new Judgement(part.getValue(), currency, end).estimate()))
                .toList();
    }

    /** What is saved by the mean of all judged days. */
    SavingEstimate estimate() {
        return estimateUntil(end);
    }

    /** What is saved by the mean of the judged days before one of them. */
    SavingEstimate estimateUntil(int until) {
        Money actual = actual(CostMetric.EFFECTIVE_COST, until);
        double without = total(share -> share.withoutPerDay(share.from(), share.to(until)));
        double below = width(MeasuredShare::widthBelow);
        double above = width(MeasuredShare::widthAbove);
        double left = without > 0 ? actual.amount().doubleValue() / without : 1;
        return new SavingEstimate(
                before(CostMetric.EFFECTIVE_COST),
                actual,
                money(without),
                money(without * Math.exp(-below)).minus(actual),
                money(without * Math.exp(above)).minus(actual),
                decimal(1 - left),
                decimal(1 - Math.max(left * Math.exp(below), left * Math.exp(-above))),
                decimal(1 - Math.min(left * Math.exp(below), left * Math.exp(-above))));
    }

    /** How far the sum's interval reaches, as a logarithm; the parts err apart from each other. */
    private double width(ToDoubleFunction<MeasuredShare> width) {
        double squares = 0;
        for (MeasuredShare share : shares) {
            double dollars = share.withoutPerDay(share.from(), share.to()) * width.applyAsDouble(share);
            squares += dollars * dollars;
        }
        double without = total(share -> share.withoutPerDay(share.from(), share.to()));
        return without > 0 ? Math.sqrt(squares) / without : 0;
    }

    private double total(ToDoubleFunction<MeasuredShare> amount) {
        return shares.stream().mapToDouble(amount).sum();
    }

    /** The day from which on nothing much is saved any more, if there is one after days on which something was. */
    OptionalInt lostOn() {
        int day = latest(share -> share.effect().lastChange());
        int first = shares.stream().mapToInt(MeasuredShare::from).max().orElse(end);
        if (day <= first) {
            return OptionalInt.empty();
        }
        double before = saved(first, day);
        double after = saved(day, end);
        double doubt = width(MeasuredShare::widthBelowSinceChange);
        boolean wasSeen = logarithm(before) > doubt;
        boolean inDoubt = logarithm(after) < doubt;
        boolean lost = after < LOST * before || (inDoubt && after < FADED * before);
        return wasSeen && lost ? OptionalInt.of(day) : OptionalInt.empty();
    }

    /** The last day on which its scope stepped for another reason, if there is one. */
    OptionalInt unrelatedStep() {
        int day = latest(share -> share.effect().unrelatedChange());
        return day < 0 ? OptionalInt.empty() : OptionalInt.of(day);
    }

    private int latest(Function<MeasuredShare, OptionalInt> change) {
        return shares.stream()
                .mapToInt(share -> change.apply(share).orElse(-1))
                .max()
                .orElse(-1);
    }

    private double saved(int from, int to) {
        double without = total(share -> share.withoutPerDay(from, to));
        return without > 0 ? 1 - total(share -> share.withPerDay(from, to)) / without : 0;
    }

    private static double logarithm(double share) {
        return -Math.log1p(-Math.min(NEARLY_ALL, share));
    }

    private Money money(double dollars) {
        return Money.of(currency, decimal(dollars));
    }

    private static BigDecimal decimal(double figure) {
        return BigDecimal.valueOf(figure).setScale(DECIMALS, RoundingMode.HALF_EVEN);
    }
}

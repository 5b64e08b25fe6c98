package io.costanalyzer.analysis.anomaly;

import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.focus.CostMetric;
import io.costanalyzer.ledger.CostSeries;
import io.costanalyzer.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.joda.money.CurrencyUnit;

/**
 * What one line adds to an anomaly.
 *
 * @param series the line
 * @param actual what it cost, exact
 * @param expected what it should have cost
 * @param quantity how much was used, not a number where the bill does not say
 * @param priceBefore of a unit, not a number where it is not known
 */
record LineDifference(CostSeries series, Money actual, Money expected, double quantity, double priceBefore) {

    private static final int DECIMALS = 6;

    static LineDifference of(FrozenLine line, ChargePeriod period, CurrencyUnit currency) {
        int from = line.grid().index(period.start());
        double expected = 0;
        double quantity = 0;
        Money actual = Money.zero(currency);
        for (int day = from; day < from + period.days(); day++) {
            if (!Double.isNaN(line.days().line().cost(day))) {
                actual = actual.plus(line.series()
                        .cost(CostMetric.EFFECTIVE_COST, line.grid().day(day)));
                expected += line.expected(day);
                quantity += line.days().line().quantity(day);
            }
        }
        return new LineDifference(
                line.series(),
                actual,
                money(currency, expected),
                quantity,
                line.days().line().usualPrice(from));
    }

    Money difference() {
        return actual.minus(expected);
    }

    /** Whether price and use can be told apart. */
    boolean isSplit() {
        return quantity > 0 && priceBefore > 0;
    }

    /** How much should have been used. */
    double quantityBefore() {
        return expected.amount().doubleValue() / priceBefore;
    }

    /** The part of the difference that another price makes: the change of price at the mean of both quantities. */
    Money price() {
        double change = actual.amount().doubleValue() / quantity - priceBefore;
        return money(actual.currency(), change * (quantity + quantityBefore()) / 2);
    }

    static Money money(CurrencyUnit currency, double estimate) {
        return Money.of(currency, BigDecimal.valueOf(estimate).setScale(DECIMALS, RoundingMode.HALF_EVEN));
    }
}

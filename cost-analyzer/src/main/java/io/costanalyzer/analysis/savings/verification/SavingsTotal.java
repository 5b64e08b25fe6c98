package io.costanalyzer.analysis.savings.verification;

import io.costanalyzer.analysis.calendar.AverageMonth;
import io.costanalyzer.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import org.joda.money.CurrencyUnit;

/**
 * What several measures save a day together; measures that cannot be told apart count once.
 *
 * @param perDay the sum of their estimates
 * @param low the lower end of its interval, each measure erring apart from the others
 * @param high the upper end
 */
public record SavingsTotal(Money perDay, Money low, Money high) {

    private static final int DECIMALS = 6;

    /**
     * Adds up what is distinguishable from zero: verified and partly kept savings, and cost that rose. Reverted ones save no
     * more.
     */
    static SavingsTotal of(Collection<VerifiedSaving> savings, CurrencyUnit currency) {
        return of(savings, CountedOnce.of(savings), currency);
    }

    /** The same of some of the savings of which it is known what counts with which. */
    static SavingsTotal of(Collection<VerifiedSaving> savings, CountedOnce once, CurrencyUnit currency) {
        Money sum = Money.zero(currency);
        double below = 0;
        double above = 0;
        for (VerifiedSaving saving : savings) {
            for (SavingEstimate estimate : once.with(saving)) {
                Money perDay = estimate.perDay();
                sum = sum.plus(perDay);
                below += squared(perDay.minus(estimate.low()));
                above += squared(estimate.high().minus(perDay));
            }
        }
        return new SavingsTotal(sum, sum.minus(root(below, currency)), sum.plus(root(above, currency)));
    }

    /** In an average month, a twelfth of 365 days. */
    public Money perMonth() {
        return month(perDay);
    }

    /** The lower end in an average month. */
    public Money lowPerMonth() {
        return month(low);
    }

    /** The upper end in an average month. */
    public Money highPerMonth() {
        return month(high);
    }

    private static Money month(Money perDay) {
        return AverageMonth.of(perDay);
    }

    private static double squared(Money amount) {
        double value = amount.amount().doubleValue();
        return value * value;
    }

    private static Money root(double squares, CurrencyUnit currency) {
        return Money.of(currency, BigDecimal.valueOf(Math.sqrt(squares)).setScale(DECIMALS, RoundingMode.HALF_EVEN));
    }
}

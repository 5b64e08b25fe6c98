package io.costanalyzer.analysis.savings.verification;

import io.costanalyzer.analysis.calendar.AverageMonth;
import io.costanalyzer.analysis.savings.measure.Promise;
import io.costanalyzer.money.Money;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * A promise held against what the scope cost before.
 *
 * @param perDay what was promised for a day
 * @param share the same as a part of the scope's cost before; absent when that was nothing
 */
record Promised(Money perDay, Optional<BigDecimal> share) {

    static Promised of(Promise promise, Money before) {
        if (promise instanceof Promise.OfScope part) {
            return new Promised(before.times(part.share()), Optional.of(part.share()));
        }
        Promise.PerMonth amount = (Promise.PerMonth) promise;
        Money perDay = AverageMonth.perDay(amount.saving());
        return new Promised(perDay, before.signum() > 0 ? Optional.of(perDay.shareOf(before)) : Optional.empty());
    }

    /** Whether it promises more than there is. */
    boolean isTooMuch() {
        return share.filter(part -> part.compareTo(BigDecimal.ONE) > 0).isPresent();
    }
}

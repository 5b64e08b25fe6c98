package io.costanalyzer.report;

import io.costanalyzer.money.Money;
import java.util.Optional;

/**
 * A cost and the one before it, over the days that {@link ComparedPeriods} names.
 *
 * @param actual what the covered days of the month cost
 * @param previous what the days before cost; absent when one of them is not covered
 */
public record Compared(Money actual, Optional<Money> previous) {

    /** Actual minus previous. */
    public Optional<Money> difference() {
        return previous.map(actual::minus);
    }

    /** Both sums. What either side does not know, the sum does not know. */
    public Compared plus(Compared other) {
        return new Compared(actual.plus(other.actual), previous.flatMap(before -> other.previous.map(before::plus)));
    }
}

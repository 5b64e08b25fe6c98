package io.costanalyzer.analysis.savings.investment;

import io.costanalyzer.money.Money;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * What the savings took.
 *
 * @param hours of work, 0 or more
 * @param hourlyRate what an hour costs; absent when nobody says
 */
public record Effort(BigDecimal hours, Optional<Money> hourlyRate) {
    public Effort {
        if (hours.signum() < 0) {
            throw new IllegalArgumentException("Work cannot take " + hours.toPlainString() + " hours");
        }
        if (hourlyRate.filter(rate -> rate.signum() < 0).isPresent()) {
            throw new IllegalArgumentException("An hour cannot cost " + hourlyRate.get());
        }
    }

    /** What it cost; absent without a rate. */
    public Optional<Money> cost() {
        return hourlyRate.map(rate -> rate.times(hours));
    }
}

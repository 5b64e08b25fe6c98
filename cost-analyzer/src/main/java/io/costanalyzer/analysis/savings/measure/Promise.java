package io.costanalyzer.analysis.savings.measure;

import io.costanalyzer.money.Money;
import java.math.BigDecimal;

/** What a measure is said to save. */
public sealed interface Promise {

    /**
     * A part of what its scope costs.
     *
     * @param share above 0; 0.2 for 20 %. More than 1 is a mistake that the ledger reports
     */
    record OfScope(BigDecimal share) implements Promise {
        public OfScope {
            if (share.signum() <= 0) {
                throw new IllegalArgumentException("A promise is above 0 %, not " + share);
            }
        }
    }

    /**
     * An amount in an average month.
     *
     * @param saving above zero
     */
    record PerMonth(Money saving) implements Promise {
        public PerMonth {
            if (saving.signum() <= 0) {
                throw new IllegalArgumentException("A promise is above zero, not " + saving);
            }
        }
    }
}

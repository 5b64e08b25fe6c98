package io.costanalyzer.analysis.savings;

import io.costanalyzer.ledger.Scope;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A promise to cost less than the baseline.
 *
 * @param name unique, for people
 * @param scope of what
 * @param saving the part of the baseline that is to go, above 0 and at most 1: 0.4 for 40 %
 * @param by the day from which on it must be reached; absent when it must be reached now
 */
public record Target(String name, Scope scope, BigDecimal saving, Optional<LocalDate> by) {
    public Target {
        if (saving.signum() <= 0 || saving.compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException("The target " + name + " must save more than 0 % and at most 100 %");
        }
    }
}

package io.costanalyzer.analysis.guardrail;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * How a guardrail stands.
 *
 * @param name what the measure calls it
 * @param guardrail the figure and its bound; absent when none is configured by that name
 * @param before the mean of the days before the measure; absent when too few are known
 * @param after the mean of the days since it is in force
 * @param daysBefore known days before
 * @param daysAfter known days since
 * @param verdict what follows
 */
public record GuardrailStatus(
        String name,
        Optional<Guardrail> guardrail,
        Optional<BigDecimal> before,
        Optional<BigDecimal> after,
        int daysBefore,
        int daysAfter,
        GuardrailVerdict verdict) {

    /** Nothing is configured by that name, so nothing can be said. */
    public static GuardrailStatus notConfigured(String name) {
        return new GuardrailStatus(
                name, Optional.empty(), Optional.empty(), Optional.empty(), 0, 0, GuardrailVerdict.NOT_KNOWN);
    }

    public boolean isBroken() {
        return verdict == GuardrailVerdict.BROKEN;
    }
}

package io.costanalyzer.report.programme;

import io.costanalyzer.analysis.guardrail.GuardrailStatus;
import io.costanalyzer.analysis.guardrail.GuardrailVerdict;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * What must not suffer for a measure, and whether it did.
 *
 * @param name what the measure calls it, or the name of what is watched
 * @param metric what is watched, for people; absent when nothing is configured by that name
 * @param bound what it must not pass, for people
 * @param unit of the figures; empty when there are none
 * @param before the mean of the days before the measure
 * @param after the mean of the days since it is in force
 * @param daysBefore known days before
 * @param daysAfter known days since
 * @param verdict what follows
 */
public record GuardrailLine(
        String name,
        Optional<String> metric,
        Optional<String> bound,
        String unit,
        Optional<BigDecimal> before,
        Optional<BigDecimal> after,
        int daysBefore,
        int daysAfter,
        GuardrailVerdict verdict) {

    static GuardrailLine of(GuardrailStatus status) {
        return new GuardrailLine(
                status.guardrail().map(one -> one.name()).orElse(status.name()),
                status.guardrail().map(one -> one.metric().description()),
                status.guardrail().map(one -> one.bound().description()),
                status.guardrail().map(one -> one.bound().unit().symbol()).orElse(""),
                status.before(),
                status.after(),
                status.daysBefore(),
                status.daysAfter(),
                status.verdict());
    }

    public boolean isBroken() {
        return verdict == GuardrailVerdict.BROKEN;
    }
}

package io.costanalyzer.analysis.guardrail;

import io.costanalyzer.analysis.metric.MetricSeries;
import io.costanalyzer.focus.ChargePeriod;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Holds a figure to its bound in the four weeks before a measure and in up to eight weeks since it is in force. The mean of
 * the days counts, so that one bad day breaks nothing. With fewer than {@value #FEWEST} known days on the side that decides,
 * nothing is said. A figure may suffer from another measure: a measure has broken a guardrail only if it was broken before the
 * next one came that names it too.
 */
public final class GuardrailJudge {

    private static final int DAYS_BEFORE = 28;
    private static final int DAYS_AFTER = 56;
    private static final int FEWEST = 7;

    private GuardrailJudge() {}

    /** The days whose figures are needed to judge a measure of these dates. */
    public static ChargePeriod window(LocalDate applied, LocalDate inForce) {
        return ChargePeriod.of(applied.minusDays(DAYS_BEFORE), inForce.plusDays(DAYS_AFTER));
    }

    /**
     * Judges.
     *
     * @param called what the measure calls the guardrail
     * @param guardrail the figure and its bound
     * @param figures what is known of the figure
     * @param applied the day on which the measure came
     * @param inForce the first day after its roll-out
     * @param next the day on which the next measure came that names the same guardrail; absent when none has
     * @param until the first day that is not looked at any more
     */
    public static GuardrailStatus judge(
            String called,
            Guardrail guardrail,
            MetricSeries figures,
            LocalDate applied,
            LocalDate inForce,
            Optional<LocalDate> next,
            LocalDate until) {
        MetricSeries known = figures.within(window(applied, inForce));
        MetricSeries before = known.within(ChargePeriod.of(applied.minusDays(DAYS_BEFORE), applied));
        MetricSeries all = between(known, inForce, until);
        boolean wellToTheEnd = all.days() >= FEWEST
                && all.mean().filter(guardrail.bound()::holds).isPresent();
        MetricSeries alone = between(known, inForce, next.filter(until::isAfter).orElse(until));
        MetricSeries after = wellToTheEnd ? all : alone;
        Optional<BigDecimal> meanBefore = before.mean().filter(any -> before.days() >= FEWEST);
        Optional<BigDecimal> meanAfter = after.mean().filter(any -> after.days() >= FEWEST);
        return new GuardrailStatus(
                called,
                Optional.of(guardrail),
                meanBefore,
                meanAfter,
                before.days(),
                after.days(),
                verdict(guardrail.bound(), meanBefore, meanAfter));
    }

    private static MetricSeries between(MetricSeries known, LocalDate from, LocalDate to) {
        return ChargePeriod.between(from, to).map(known::within).orElseGet(MetricSeries::unknown);
    }

    /** A bound that is passed after a measure of which nothing is known before cannot be laid at its door. */
    private static GuardrailVerdict verdict(Bound bound, Optional<BigDecimal> before, Optional<BigDecimal> after) {
        if (after.isEmpty()) {
            return GuardrailVerdict.NOT_KNOWN;
        }
        if (bound.holds(after.get())) {
            return GuardrailVerdict.KEPT;
        }
        return before.map(mean -> bound.holds(mean) ? GuardrailVerdict.BROKEN : GuardrailVerdict.BROKEN_BEFORE)
                .orElse(GuardrailVerdict.NOT_KNOWN);
    }
}

package io.costanalyzer.analysis.savings.verification;

import io.costanalyzer.analysis.savings.measure.Measure;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The dates of a measure on its way from a promise to a saving, in UTC; absent where there is none yet.
 *
 * @param appliedOn the first day on which it acts
 * @param inForceOn the first day after its roll-out: days from here on are judged
 * @param judgedFrom the first day on which enough judged days are complete for a verdict
 * @param lostOn the day from which on it no longer saves
 */
public record LifeCycle(
        Optional<LocalDate> appliedOn,
        Optional<LocalDate> inForceOn,
        Optional<LocalDate> judgedFrom,
        Optional<LocalDate> lostOn) {

    /** The dates that follow from the measure's own. */
    static LifeCycle of(Measure measure, VerificationPolicy policy) {
        Optional<LocalDate> inForce =
                measure.applied().map(day -> day.plusDays(measure.rollOutDays().orElse(policy.rollOutDays())));
        return new LifeCycle(
                measure.applied(),
                inForce,
                inForce.map(day -> day.plusDays((long) policy.fewestAfter() + policy.lateDays())),
                Optional.empty());
    }

    LifeCycle withLostOn(Optional<LocalDate> day) {
        return new LifeCycle(appliedOn, inForceOn, judgedFrom, day);
    }
}

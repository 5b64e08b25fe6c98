package io.costanalyzer.analysis.savings.verification;

import io.costanalyzer.analysis.savings.measure.Measure;
import io.costanalyzer.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What became of a measure.
 *
 * @param measure what was promised
 * @param verdict where it stands
 * @param estimate what it saves; absent as long as nothing can be said
 * @param evidence what the estimate rests on; absent with it
 * @param promised what was promised for a day, in the currency of the bill; absent without a promise or a base for it
 * @param lostOn the day from which on it no longer saves; present when it was reverted
 * @param stepOn a day on which its scope stepped while it was in force, and not because of it; if this is when the measure
 *     really came into force, its date is wrong
 * @param together the ids of the measures that it cannot be told from; the estimate is then that of all of them together
 * @param problems what is wrong with it
 * @param remedies what would make the data tell, when they do not
 */
public record VerifiedSaving(
        Measure measure,
        SavingsVerdict verdict,
        Optional<SavingEstimate> estimate,
        Optional<Evidence> evidence,
        Optional<Money> promised,
        Optional<LocalDate> lostOn,
        Optional<LocalDate> stepOn,
        Set<String> together,
        List<MeasureProblem> problems,
        List<Remedy> remedies) {

    public VerifiedSaving {
        together = Set.copyOf(together);
        problems = List.copyOf(problems);
        remedies = List.copyOf(remedies);
    }

    /** A measure of which nothing can be measured, or not yet. */
    static VerifiedSaving unmeasured(
            Measure measure, SavingsVerdict verdict, List<MeasureProblem> problems, List<Remedy> remedies) {
        return new VerifiedSaving(
                measure,
                verdict,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                problems,
                remedies);
    }
}

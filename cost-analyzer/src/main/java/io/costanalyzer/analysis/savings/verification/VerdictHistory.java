package io.costanalyzer.analysis.savings.verification;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Every verdict that a measure has been given, with the day on which it was reached: what the archive keeps from run to
 * run.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param steps oldest first; no verdict twice in a row
 */
public record VerdictHistory(List<Step> steps) {

    private static final VerdictHistory NONE = new VerdictHistory(List.of());

    public VerdictHistory {
        steps = List.copyOf(steps);
    }

    /**
     * A verdict that was reached.
     *
     * @param verdict where the measure stood from then on
     * @param reachedOn the day of the run that said so first, in UTC
     */
    public record Step(SavingsVerdict verdict, LocalDate reachedOn) {}

    public static VerdictHistory none() {
        return NONE;
    }

    /** This history with the verdict of a run; the same when the measure stands where it stood. */
    public VerdictHistory with(SavingsVerdict verdict, LocalDate asOf) {
        if (current().filter(verdict::equals).isPresent()) {
            return this;
        }
        List<Step> more = new ArrayList<>(steps);
        more.add(new Step(verdict, asOf));
        return new VerdictHistory(more);
    }

    /** Where the measure stands. */
    public Optional<SavingsVerdict> current() {
        return last().map(Step::verdict);
    }

    /** Since when it stands there. */
    public Optional<LocalDate> since() {
        return last().map(Step::reachedOn);
    }

    /** Whether it saved once, and its last verdict says that it no longer does: worth an alert. */
    public boolean isLostAgain() {
        boolean saved = steps.stream().anyMatch(step -> step.verdict().isSaving());
        return saved && current().filter(VerdictHistory::saysLost).isPresent();
    }

    private static boolean saysLost(SavingsVerdict verdict) {
        return verdict == SavingsVerdict.REVERTED
                || verdict == SavingsVerdict.NOT_SEEN
                || verdict == SavingsVerdict.WORSE;
    }

    private Optional<Step> last() {
        return steps.isEmpty() ? Optional.empty() : Optional.of(steps.get(steps.size() - 1));
    }
}

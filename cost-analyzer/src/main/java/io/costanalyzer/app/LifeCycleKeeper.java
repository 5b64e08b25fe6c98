package io.costanalyzer.app;

import io.costanalyzer.analysis.savings.verification.SavingsVerdict;
import io.costanalyzer.analysis.savings.verification.VerdictHistory;
import io.costanalyzer.analysis.savings.verification.Verification;
import io.costanalyzer.analysis.savings.verification.VerifiedSaving;
import io.costanalyzer.archive.Archive;
import io.costanalyzer.archive.ArchiveLayout;
import io.costanalyzer.archive.JsonFile;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;

/** Keeps in the archive where every measure stands and since when. */
final class LifeCycleKeeper {

    private final JsonFile<MeasureHistories> file;

    @Inject
    LifeCycleKeeper(Archive archive) {
        this.file = new JsonFile<>(archive, ArchiveLayout.measures(), MeasureHistories.class);
    }

    /** What is kept. */
    MeasureHistories read() {
        return file.read().orElseGet(MeasureHistories::none);
    }

    /**
     * Writes down the verdicts of a day. A day before the last one that is written down changes nothing, so that a replay
     * does not turn the clock back.
     *
     * @return the measures whose saving is lost: undone, or no longer seen after it was
     */
    List<VerifiedSaving> record(Verification verification, LocalDate asOf) {
        if (verification.savings().isEmpty()) {
            return List.of();
        }
        MeasureHistories after = file.update(before -> {
            MeasureHistories histories = before.orElseGet(MeasureHistories::none);
            for (VerifiedSaving saving : verification.savings()) {
                VerdictHistory history = histories.of(saving.measure().id());
                if (history.since().filter(asOf::isBefore).isEmpty()) {
                    histories = histories.with(
                            saving.measure().id(),
                            begun(history, saving).with(saving.verdict(), reached(saving, asOf)));
                }
            }
            return histories;
        });
        return verification.savings().stream()
                .filter(saving -> saving.verdict() == SavingsVerdict.REVERTED
                        || after.of(saving.measure().id()).isLostAgain())
                .toList();
    }

    /** What was undone was undone on a day that the bill shows, whenever the run came that saw it. */
    private static LocalDate reached(VerifiedSaving saving, LocalDate asOf) {
        return saving.verdict() == SavingsVerdict.REVERTED
                ? saving.lifeCycle().lostOn().orElse(asOf)
                : asOf;
    }

    /** A measure that is seen for the first time was applied on its own day, whenever the first run was. */
    private static VerdictHistory begun(VerdictHistory history, VerifiedSaving saving) {
        if (!history.steps().isEmpty() || saving.verdict() == SavingsVerdict.PROMISED) {
            return history;
        }
        return saving.lifeCycle()
                .appliedOn()
                .map(day -> history.with(SavingsVerdict.APPLIED, day))
                .orElse(history);
    }
}

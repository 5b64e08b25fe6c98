package io.costanalyzer.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.costanalyzer.analysis.savings.measure.Measure;
import io.costanalyzer.analysis.savings.measure.MeasureKind;
import io.costanalyzer.analysis.savings.verification.LifeCycle;
import io.costanalyzer.analysis.savings.verification.SavingsVerdict;
import io.costanalyzer.analysis.savings.verification.VerdictHistory;
import io.costanalyzer.analysis.savings.verification.Verification;
import io.costanalyzer.analysis.savings.verification.VerifiedSaving;
import io.costanalyzer.archive.folder.FolderArchive;
import io.costanalyzer.ledger.Scope;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LifeCycleKeeperTest {

    private static final LocalDate APPLIED = LocalDate.of(2026, 8, 17);
    private static final LocalDate LOST = LocalDate.of(2026, 10, 13);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    @TempDir
    private Path folder;

    private LifeCycleKeeper keeper;

    @BeforeEach
    void open() {
        keeper = new LifeCycleKeeper(new FolderArchive(folder));
    }

    @Test
    void eachVerdictIsKeptWithTheDayOnWhichItWasReached() {
        record(SavingsVerdict.MEASURING, TODAY);
        record(SavingsVerdict.MEASURING, TODAY.plusDays(1));
        record(SavingsVerdict.VERIFIED, TODAY.plusDays(9));

        assertThat(keeper.read().of("arm").steps())
                .containsExactly(
                        new VerdictHistory.Step(SavingsVerdict.APPLIED, APPLIED),
                        new VerdictHistory.Step(SavingsVerdict.MEASURING, TODAY),
                        new VerdictHistory.Step(SavingsVerdict.VERIFIED, TODAY.plusDays(9)));
    }

    @Test
    void aReplayOfAnEarlierDayDoesNotTurnTheClockBack() {
        record(SavingsVerdict.VERIFIED, TODAY);
        record(SavingsVerdict.MEASURING, TODAY.minusDays(30));

        assertThat(keeper.read().of("arm").current()).contains(SavingsVerdict.VERIFIED);
    }

    @Test
    void aPromiseIsNotAppliedAndWhatWasUndoneWasUndoneOnItsOwnDay() {
        record(SavingsVerdict.PROMISED, TODAY.minusDays(90));
        assertThat(keeper.read().of("arm").steps())
                .containsExactly(new VerdictHistory.Step(SavingsVerdict.PROMISED, TODAY.minusDays(90)));

        record(SavingsVerdict.REVERTED, TODAY);
        assertThat(keeper.read().of("arm").since()).contains(LOST);
    }

    @Test
    void aSavingIsLostWhenItWasUndoneOrIsNoLongerSeenAfterItWas() {
        assertThat(record(SavingsVerdict.NOT_SEEN, TODAY)).isEmpty();
        assertThat(record(SavingsVerdict.VERIFIED, TODAY.plusDays(1))).isEmpty();
        assertThat(record(SavingsVerdict.NOT_SEEN, TODAY.plusDays(2))).hasSize(1);
        assertThat(record(SavingsVerdict.REVERTED, TODAY.plusDays(3))).hasSize(1);
    }

    @Test
    void withoutMeasuresNothingIsWritten() {
        assertThat(keeper.record(new Verification(Optional.empty(), List.of(), List.of()), TODAY))
                .isEmpty();
        assertThat(Files.exists(folder.resolve("state/measures.json"))).isFalse();
        assertThat(keeper.read()).isEqualTo(MeasureHistories.none());
    }

    private List<VerifiedSaving> record(SavingsVerdict verdict, LocalDate asOf) {
        Measure measure = Measure.of("arm", MeasureKind.RATE, Scope.spending(), APPLIED);
        VerifiedSaving saving = new VerifiedSaving(
                measure,
                verdict,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new LifeCycle(
                        Optional.of(APPLIED),
                        Optional.of(APPLIED.plusDays(14)),
                        Optional.of(APPLIED.plusDays(30)),
                        verdict == SavingsVerdict.REVERTED ? Optional.of(LOST) : Optional.empty()),
                Optional.empty(),
                Set.of(),
                List.of(),
                List.of());
        return keeper.record(new Verification(Optional.empty(), List.of(saving), List.of()), asOf);
    }
}

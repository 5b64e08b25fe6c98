package io.costanalyzer.analysis.savings.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class VerdictHistoryTest {

    private static final LocalDate DAY = LocalDate.of(2026, 9, 1);

    @Test
    void aVerdictIsDatedByTheRunThatGaveItFirst() {
        VerdictHistory history = VerdictHistory.none()
                .with(SavingsVerdict.MEASURING, DAY)
                .with(SavingsVerdict.MEASURING, DAY.plusDays(1))
                .with(SavingsVerdict.VERIFIED, DAY.plusDays(2));
        assertThat(history.steps())
                .containsExactly(
                        new VerdictHistory.Step(SavingsVerdict.MEASURING, DAY),
                        new VerdictHistory.Step(SavingsVerdict.VERIFIED, DAY.plusDays(2)));
        assertThat(history.current()).contains(SavingsVerdict.VERIFIED);
        assertThat(history.since()).contains(DAY.plusDays(2));
        assertThat(history.isLostAgain()).isFalse();
    }

    @Test
    void aSavingThatIsGoneAgainIsLost() {
        VerdictHistory saved = VerdictHistory.none().with(SavingsVerdict.PARTLY, DAY);
        assertThat(saved.with(SavingsVerdict.REVERTED, DAY).isLostAgain()).isTrue();
        assertThat(saved.with(SavingsVerdict.WORSE, DAY).isLostAgain()).isTrue();
        assertThat(saved.with(SavingsVerdict.CANNOT_TELL, DAY).isLostAgain()).isFalse();
    }

    @Test
    void whatNeverSavedIsNotLost() {
        assertThat(VerdictHistory.none().with(SavingsVerdict.NOT_SEEN, DAY).isLostAgain())
                .isFalse();
        assertThat(VerdictHistory.none().isLostAgain()).isFalse();
    }
}

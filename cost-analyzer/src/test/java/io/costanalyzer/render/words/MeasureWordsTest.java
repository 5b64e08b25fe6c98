package io.costanalyzer.render.words;

import static org.assertj.core.api.Assertions.assertThat;

import io.costanalyzer.analysis.savings.measure.Measure;
import io.costanalyzer.analysis.savings.measure.MeasureKind;
import io.costanalyzer.analysis.savings.verification.Evidence;
import io.costanalyzer.analysis.savings.verification.LifeCycle;
import io.costanalyzer.analysis.savings.verification.SavingsVerdict;
import io.costanalyzer.analysis.savings.verification.VerifiedSaving;
import io.costanalyzer.analysis.savings.verification.WindowEnd;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.ledger.Scope;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MeasureWordsTest {

    private static final LocalDate APPLIED = LocalDate.of(2026, 8, 1);
    private static final LocalDate END = LocalDate.of(2026, 9, 12);

    @Test
    void anotherMeasureEndsTheWindow() {
        assertThat(MeasureWords.window(saving(Optional.empty(), new WindowEnd(END, Set.of("b-two", "a-one")))))
                .containsExactly(
                        "Judged up to 11 Sep 2026 alone: from 12 Sep 2026 on a-one and b-two act on the same usage.");
    }

    @Test
    void daysThatAreNotKnownEndTheWindow() {
        assertThat(MeasureWords.window(saving(Optional.empty(), new WindowEnd(END, Set.of()))))
                .containsExactly(
                        "Judged up to 11 Sep 2026 alone: later days are not known yet, or lie behind the days that"
                                + " are looked at.");
    }

    @Test
    void whereOnlyAPartEndsEarlyThatIsSaid() {
        assertThat(MeasureWords.window(saving(
                        Optional.empty(),
                        new WindowEnd(END.minusDays(10), Set.of("one")),
                        new WindowEnd(END, Set.of()))))
                .containsExactly(
                        "A part of its scope is judged up to 1 Sep 2026 alone: from 2 Sep 2026 on one acts on the same usage.",
                        "Judged up to 11 Sep 2026 alone: later days are not known yet, or lie behind the days that are"
                                + " looked at.");
    }

    @Test
    void aStepOfAnotherCauseIsTold() {
        assertThat(MeasureWords.window(saving(Optional.of(LocalDate.of(2026, 8, 20)))))
                .containsExactly(
                        "On 20 Aug 2026 its scope stepped for another reason; that step is taken out. If the measure"
                                + " really came into force on that day, correct its date.");
    }

    @Test
    void aWholeWindowNeedsNoWord() {
        assertThat(MeasureWords.window(saving(Optional.empty()))).isEmpty();
    }

    private static VerifiedSaving saving(Optional<LocalDate> stepOn, WindowEnd... ends) {
        Evidence evidence = new Evidence(
                ChargePeriod.of(APPLIED.minusDays(90), APPLIED),
                ChargePeriod.of(APPLIED, END),
                90,
                42,
                Set.of(Evidence.Method.STEP),
                List.of(),
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                List.of(ends),
                100);
        return new VerifiedSaving(
                Measure.of("arm", MeasureKind.RATE, Scope.spending(), APPLIED),
                SavingsVerdict.VERIFIED,
                Optional.empty(),
                Optional.empty(),
                Optional.of(evidence),
                Optional.empty(),
                Optional.empty(),
                new LifeCycle(Optional.of(APPLIED), Optional.of(APPLIED), Optional.empty(), Optional.empty()),
                stepOn,
                Set.of(),
                List.of(),
                List.of());
    }
}

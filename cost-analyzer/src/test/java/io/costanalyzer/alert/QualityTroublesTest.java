package io.costanalyzer.alert;

import static io.costanalyzer.alert.Cases.POLICY;
import static io.costanalyzer.alert.Cases.nov;
import static org.assertj.core.api.Assertions.assertThat;

import io.costanalyzer.alert.Trouble.Flaw;
import io.costanalyzer.analysis.quality.DataQuality;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.ingestion.IngestionProblem;
import io.costanalyzer.ingestion.IngestionProblems;
import io.costanalyzer.ingestion.ProblemReason;
import io.costanalyzer.ingestion.RequestCount;
import io.costanalyzer.ledger.MonthStatus;
import io.costanalyzer.ledger.Reconciliation;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class QualityTroublesTest {

    private static QualityTroubles with(ProblemReason... reasons) {
        return of(Optional.of(nov(18)), Optional.of(nov(18)), nov(20), reasons);
    }

    private static QualityTroubles of(
            Optional<LocalDate> dataThrough, Optional<LocalDate> lastKnown, LocalDate asOf, ProblemReason... reasons) {
        IngestionProblems.Collector problems = new IngestionProblems.Collector();
        for (ProblemReason reason : reasons) {
            problems.add(new IngestionProblem(reason, "here", 0, null, null, "kept"));
        }
        DataQuality quality = new DataQuality(
                ChargePeriod.ofMonth(YearMonth.of(2026, 11)),
                MonthStatus.OPEN,
                dataThrough,
                List.of(),
                0,
                Optional.empty(),
                List.of(),
                List.of(),
                new Reconciliation(List.of()),
                problems.toProblems(),
                List.of(),
                RequestCount.free(),
                "Cost Explorer",
                Optional.empty());
        return new QualityTroubles(quality, lastKnown, LocalDate.of(2025, 10, 1), asOf, POLICY);
    }

    @ParameterizedTest
    @EnumSource(
            value = ProblemReason.class,
            names = {"TAGS_DO_NOT_ADD_UP", "NO_NET_FIGURES", "TOTALS_DIFFER", "NO_FIGURES_YET"})
    void whatAnAnswerLacksIsNoUnreadableRow(ProblemReason reason) {
        assertThat(with(reason).found()).extracting(Trouble::flaw).containsExactly(Flaw.ANSWER_INCOMPLETE);
        assertThat(with(reason).fine()).contains(Trouble.key(Flaw.ROWS_UNREADABLE, "Cost Explorer"));
    }

    @Test
    void aSourceThatFellSilentInOctoberIsLateOnTheSecondOfNovember() {
        QualityTroubles troubles = of(Optional.empty(), Optional.of(LocalDate.of(2026, 10, 20)), nov(2));
        assertThat(troubles.found())
                .extracting(Trouble::flaw, Trouble::since, Trouble::details)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(
                        Flaw.DATA_LATE,
                        LocalDate.of(2026, 10, 20),
                        List.of("The last day that is known is 2026-10-20, and today is 2026-11-02 (UTC).")));
        assertThat(troubles.fine()).doesNotContain(Trouble.key(Flaw.DATA_LATE, "Cost Explorer"));
    }

    @Test
    void aMonthOfWhichNothingIsKnownYetIsNotLate() {
        QualityTroubles troubles = of(Optional.empty(), Optional.of(LocalDate.of(2026, 10, 31)), nov(2));
        assertThat(troubles.found()).isEmpty();
        assertThat(troubles.fine()).contains(Trouble.key(Flaw.DATA_LATE, "Cost Explorer"));
    }

    /** Where fourteen months are silent, the source has not delivered until the end of the month before this one. */
    @Test
    void whereNotOneDayIsKnownItIsSinceBeforeTheFirstDayLookedAt() {
        assertThat(of(Optional.empty(), Optional.empty(), nov(2)).found())
                .extracting(Trouble::flaw, Trouble::since, Trouble::details)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(
                        Flaw.DATA_LATE,
                        LocalDate.of(2025, 9, 30),
                        List.of("Not one day is known from 2025-10-01 on, and today is 2026-11-02 (UTC).")));
    }

    @Test
    void rowsAndAnswersAreToldApartWithTheirOwnParticulars() {
        assertThat(with(ProblemReason.MALFORMED_NUMBER, ProblemReason.TAGS_DO_NOT_ADD_UP)
                        .found())
                .extracting(Trouble::flaw, Trouble::details)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                Flaw.ROWS_UNREADABLE, List.of("here: not a decimal number; kept.")),
                        org.assertj.core.groups.Tuple.tuple(
                                Flaw.ANSWER_INCOMPLETE,
                                List.of("here: the parts by tag do not add up to the whole; kept.")));
    }
}

package io.costanalyzer.alert;

import static io.costanalyzer.analysis.LedgerSketch.days;
import static io.costanalyzer.analysis.LedgerSketch.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.costanalyzer.alert.Trouble.Flaw;
import io.costanalyzer.allocation.Environment;
import io.costanalyzer.analysis.LedgerSketch;
import io.costanalyzer.analysis.quality.DataQuality;
import io.costanalyzer.analysis.quality.QualityAssessor;
import io.costanalyzer.analysis.quality.SourceFacts;
import io.costanalyzer.ingestion.IngestionProblems;
import io.costanalyzer.ingestion.RequestCount;
import io.costanalyzer.ledger.CostLedger;
import io.costanalyzer.ledger.MonthStatus;
import io.costanalyzer.ledger.Reconciliation;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** On the first mornings of a month that no source has answered for yet. */
class MonthNotBegunTest {

    private static final AlertPolicy POLICY = AlertPolicy.of(usd("100"), usd("20"));
    private static final Environment DEV = Environment.of("dev");

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 9})
    void dataThatStoppedInTheMonthBeforeIsStillLateAndSinceThen(int day) {
        Findings findings = found("2026-10-21", LocalDate.of(2026, 11, day));
        assertThat(findings.matters()).singleElement().satisfies(matter -> {
            assertThat(((Trouble) matter).flaw()).isEqualTo(Flaw.DATA_LATE);
            assertThat(matter.since()).isEqualTo("2026-10-20");
            assertThat(((Trouble) matter).details().get(0))
                    .isEqualTo("The last day that is known is 2026-10-20, and today is 2026-11-0" + day + " (UTC).");
        });
        assertThat(findings.fine()).doesNotContain(Trouble.key(Flaw.DATA_LATE, "test"));
    }

    /** Two days into a month, the last day of the one before is the newest that can be known. */
    @ParameterizedTest
    @ValueSource(ints = {2, 3})
    void dataThatIsThereIsInTime(int day) {
        Findings findings = found("2026-11-01", LocalDate.of(2026, 11, day));
        assertThat(findings.matters()).isEmpty();
        assertThat(findings.fine()).contains(Trouble.key(Flaw.DATA_LATE, "test"));
    }

    /** What nobody has looked at is not in order: an incident of the month before must not be called over. */
    @Test
    void ofAMonthOfWhichNoDayIsKnownNothingElseIsInOrder() {
        assertThat(found("2026-11-01", LocalDate.of(2026, 11, 2)).fine())
                .doesNotContain(
                        Trouble.key(Flaw.DOES_NOT_RECONCILE, "test"),
                        Trouble.key(Flaw.ROWS_UNREADABLE, "test"),
                        Trouble.key(Flaw.ANSWER_INCOMPLETE, "test"),
                        Trouble.key(Flaw.ENVIRONMENT_SILENT, "test"));
        assertThat(found("2026-11-02", LocalDate.of(2026, 11, 2)).fine())
                .contains(Trouble.key(Flaw.DOES_NOT_RECONCILE, "test"), Trouble.key(Flaw.ROWS_UNREADABLE, "test"));
    }

    private static Findings found(String knownUntil, LocalDate today) {
        CostLedger ledger = LedgerSketch.of(days("2026-09-01", knownUntil))
                .daily("prod", "AWS Lambda", "EU-Request", "10")
                .daily("dev", "Amazon S3", "EU-Bytes", "2")
                .build();
        DataQuality quality = QualityAssessor.assess(
                ledger,
                YearMonth.from(today.minusDays(1)),
                MonthStatus.OPEN,
                today,
                List.of(DEV),
                new SourceFacts(
                        "test",
                        new Reconciliation(List.of()),
                        IngestionProblems.none(),
                        List.of(),
                        RequestCount.free(),
                        Optional.empty()));
        return new MatterFinder(today, ledger)
                .quality(quality, LocalDate.of(2025, 10, 1), POLICY)
                .findings();
    }
}

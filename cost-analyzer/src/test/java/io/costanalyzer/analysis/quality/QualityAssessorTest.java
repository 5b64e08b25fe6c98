package io.costanalyzer.analysis.quality;

import static io.costanalyzer.analysis.LedgerSketch.charge;
import static io.costanalyzer.analysis.LedgerSketch.days;
import static io.costanalyzer.analysis.LedgerSketch.month;
import static io.costanalyzer.analysis.LedgerSketch.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.costanalyzer.allocation.Environment;
import io.costanalyzer.analysis.LedgerSketch;
import io.costanalyzer.focus.ChargeCategory;
import io.costanalyzer.ingestion.Ingestion;
import io.costanalyzer.ingestion.IngestionProblem;
import io.costanalyzer.ingestion.IngestionProblems;
import io.costanalyzer.ingestion.LeftOut;
import io.costanalyzer.ingestion.ProblemReason;
import io.costanalyzer.ingestion.RequestCount;
import io.costanalyzer.ledger.CostLedger;
import io.costanalyzer.ledger.MonthStatus;
import io.costanalyzer.ledger.Reconciliation;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class QualityAssessorTest {

    private static final YearMonth MARCH = YearMonth.of(2026, 3);
    private static final Environment PROD = Environment.of("prod");
    private static final Environment DEV = Environment.of("dev");

    @Test
    void saysWhatIsMissingAndWhatIsAnEstimate() {
        CostLedger ledger = LedgerSketch.of("2026-02", "2026-03")
                .daily("prod", "AWS Lambda", "EU-Request", "1")
                .add(
                        "prod",
                        charge(LocalDate.of(2026, 2, 3), "AWS Lambda", "1")
                                .estimated(true)
                                .build())
                .add(
                        "prod",
                        charge(LocalDate.of(2026, 3, 3), "AWS Lambda", "1")
                                .estimated(true)
                                .build())
                .covering(days("2026-02-01", "2026-03-05"), days("2026-03-07", "2026-03-12"));
        DataQuality quality = assess(ledger);
        assertThat(quality.dataThrough()).contains(LocalDate.of(2026, 3, 11));
        assertThat(quality.missingDays()).containsExactly(LocalDate.of(2026, 3, 5), LocalDate.of(2026, 3, 6));
        assertThat(quality.estimatedDays()).isEqualTo(1);
        assertThat(quality.status()).isEqualTo(MonthStatus.OPEN);
    }

    /** Pitfall 28: of a month that nobody answered for nothing is said, not even that an environment is silent. */
    @Test
    void anUnknownMonthIsNotAnEmptyOne() {
        DataQuality unknown = assess(LedgerSketch.of("2026-02", "2026-03").covering(month("2026-02")));
        assertThat(unknown.dataThrough()).isEmpty();
        assertThat(unknown.missingDays()).isEmpty();
        assertThat(unknown.silentEnvironments()).isEmpty();
        assertThat(unknown.unallocatedShare()).isEmpty();
        DataQuality empty = assess(LedgerSketch.of("2026-02", "2026-03").build());
        assertThat(empty.dataThrough()).contains(LocalDate.of(2026, 3, 31));
        assertThat(empty.silentEnvironments()).containsExactly(DEV, PROD);
        assertThat(empty.unallocatedShare()).isEmpty();
    }

    /** Pitfall 24: an environment without a charge is most often a tag that is not activated. */
    @Test
    void namesSilentEnvironmentsAndWhatBelongsToNobody() {
        CostLedger ledger = LedgerSketch.of("2026-02", "2026-03")
                .daily("prod", "AWS Lambda", "EU-Request", "3")
                .daily("dev", "AWS Lambda", "EU-Request", day -> day.getMonthValue() == 2 ? "3" : "")
                .daily("UNALLOCATED", "AWS Lambda", "EU-Request", "1")
                .charges("UNALLOCATED", "Tax", ChargeCategory.TAX, day -> "5")
                .build();
        DataQuality quality = assess(ledger);
        assertThat(quality.silentEnvironments()).containsExactly(DEV);
        assertThat(quality.unallocatedShare().orElseThrow()).isEqualByComparingTo("0.25");
    }

    @Test
    void aChargeOfZeroIsNoSilence() {
        CostLedger ledger = LedgerSketch.of("2026-03", "2026-03")
                .daily("dev", "AWS Lambda", "EU-Request", "0")
                .daily("prod", "AWS Lambda", "EU-Request", "1")
                .build();
        assertThat(assess(ledger).silentEnvironments()).isEmpty();
    }

    @Test
    void addsUpWhatTheReadsTell() {
        DataQuality quality = QualityAssessor.assess(
                LedgerSketch.of("2026-03", "2026-03").build(),
                MARCH,
                MonthStatus.PRELIMINARY,
                LocalDate.of(2026, 4, 5),
                List.of(),
                SourceFacts.of(
                        "Cost Explorer",
                        new Reconciliation(List.of()),
                        List.of(read("2026-04-02T06:00:00Z", 3), read("2026-04-03T06:00:00Z", 2))));
        assertThat(quality.requests()).isEqualTo(RequestCount.of(5, usd("0.01")));
        assertThat(quality.problems().count()).isEqualTo(2);
        assertThat(quality.leftOut()).hasSize(2);
        assertThat(quality.retrievedAt()).contains(Instant.parse("2026-04-03T06:00:00Z"));
        assertThat(quality.sourceName()).isEqualTo("Cost Explorer");
    }

    @Test
    void fromTheArchiveAloneNothingIsPaid() {
        DataQuality quality = assess(LedgerSketch.of("2026-03", "2026-03").build());
        assertThat(quality.requests()).isEqualTo(RequestCount.free());
        assertThat(quality.retrievedAt()).isEmpty();
        assertThat(quality.problems().isEmpty()).isTrue();
    }

    /** The two days that are still coming in are in no amount of a report, and so in no share beside one. */
    @Test
    void theShareIsOfTheCompleteDays() {
        CostLedger ledger = LedgerSketch.of("2026-03", "2026-03")
                .daily("prod", "AWS Lambda", "EU-Request", "3")
                .daily("UNALLOCATED", "AWS Lambda", "EU-Request", day -> day.getDayOfMonth() < 9 ? "1" : "30")
                .covering(days("2026-03-01", "2026-03-11"));
        assertThat(assess(ledger, LocalDate.of(2026, 3, 11), MonthStatus.OPEN)
                        .unallocatedShare()
                        .orElseThrow())
                .isEqualByComparingTo("0.25");
        assertThat(assess(ledger, LocalDate.of(2026, 3, 3), MonthStatus.OPEN).unallocatedShare())
                .isEmpty();
        assertThat(assess(ledger, LocalDate.of(2026, 3, 11), MonthStatus.FINAL)
                        .unallocatedShare()
                        .orElseThrow())
                .isGreaterThan(new BigDecimal("0.6"));
    }

    private static DataQuality assess(CostLedger ledger) {
        return assess(ledger, LocalDate.of(2026, 4, 5), MonthStatus.OPEN);
    }

    private static DataQuality assess(CostLedger ledger, LocalDate asOf, MonthStatus status) {
        return QualityAssessor.assess(
                ledger,
                MARCH,
                status,
                asOf,
                List.of(PROD, DEV, Environment.UNALLOCATED),
                SourceFacts.of("archive", new Reconciliation(List.of()), List.of()));
    }

    private static Ingestion read(String at, int requests) {
        IngestionProblem problem =
                new IngestionProblem(ProblemReason.MISSING_VALUE, "GetCostAndUsage", 0, null, null, "row left out");
        return new Ingestion(
                "Cost Explorer",
                month("2026-03"),
                Optional.of(month("2026-03")),
                10,
                9,
                new IngestionProblems(Map.of(ProblemReason.MISSING_VALUE, 1L), List.of(problem)),
                List.of(new LeftOut("provider Microsoft", 1, usd("2"))),
                List.of(),
                RequestCount.of(requests, usd("0.01")),
                Instant.parse(at));
    }
}

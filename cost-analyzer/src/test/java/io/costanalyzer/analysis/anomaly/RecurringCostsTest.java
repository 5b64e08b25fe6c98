package io.costanalyzer.analysis.anomaly;

import static io.costanalyzer.analysis.LedgerSketch.days;
import static io.costanalyzer.analysis.LedgerSketch.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.costanalyzer.analysis.LedgerSketch;
import io.costanalyzer.analysis.anomaly.Anomaly.Contributor;
import io.costanalyzer.focus.ChargeCategory;
import io.costanalyzer.ledger.CostLedger;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Weekends, fees of the 1st, jobs of the last day and batches of no fixed day: what returns is no anomaly. */
class RecurringCostsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    private final AnomalyDetector detector = new AnomalyDetector(AnomalyPolicy.of(usd("1"), new BigDecimal("0.3")));

    /** Pitfall 22: weekends off are no drop, and a weekend left on is a rise. */
    @Test
    void weekdaysAreComparedWithWeekdays() {
        LedgerSketch off = sketch().daily("dev", "Amazon EC2", "EU-BoxUsage", day -> isWeekend(day) ? "" : "20");
        assertThat(detector.detect(off.build(), TODAY).anomalies()).isEmpty();
        LocalDate saturday = LocalDate.of(2026, 11, 14);
        LedgerSketch on = sketch().daily(
                        "dev",
                        "Amazon EC2",
                        "EU-BoxUsage",
                        day -> isWeekend(day) && day.isBefore(saturday) ? "" : "20");
        Anomaly leak = only(detector.detect(on.build(), TODAY));
        assertThat(leak.period()).isEqualTo(days("2026-11-14", "2026-11-16"));
        assertThat(leak.excess()).isEqualTo(usd("40"));
    }

    /** Pitfall 3: fees of the 1st return every month and are not told every month. */
    @ParameterizedTest
    @ValueSource(strings = {"2026-11-05", "2026-12-05", "2027-01-05", "2027-03-05"})
    void theFirstOfTheMonthIsQuiet(LocalDate today) {
        CostLedger ledger = LedgerSketch.of("2026-08", "2027-03")
                .daily("prod", "Amazon Route 53", "DNS-Queries", "0.4")
                .daily("prod", "Amazon Route 53", "HostedZone", day -> day.getDayOfMonth() == 1 ? "50" : "")
                .charges("prod", "Savings Plans", ChargeCategory.PURCHASE, day -> day.getDayOfMonth() == 1 ? "90" : "")
                .build();
        assertThat(detector.detect(ledger, today).anomalies()).isEmpty();
    }

    /** With a month of history the only 1st before is guide enough. */
    @Test
    void theSecondFirstOfTheMonthIsQuiet() {
        CostLedger ledger = LedgerSketch.of("2026-10", "2026-11")
                .daily("prod", "Amazon Route 53", "DNS-Queries", "0.4")
                .daily("prod", "Amazon Route 53", "HostedZone", day -> day.getDayOfMonth() == 1 ? "50" : "")
                .build();
        assertThat(detector.detect(ledger, LocalDate.of(2026, 11, 5)).anomalies())
                .isEmpty();
        assertThat(detector.detect(ledger, LocalDate.of(2026, 11, 5)).notJudged())
                .doesNotContain(LocalDate.of(2026, 11, 1));
    }

    @Test
    void aFeeOfTheFirstThatTriplesIsToldWithoutTheFee() {
        LocalDate first = LocalDate.of(2026, 11, 1);
        CostLedger ledger = LedgerSketch.of("2026-08", "2026-11")
                .daily("prod", "Amazon Route 53", "DNS-Queries", "0.4")
                .daily(
                        "prod",
                        "Amazon Route 53",
                        "HostedZone",
                        day -> day.equals(first) ? "150" : day.getDayOfMonth() == 1 ? "50" : "")
                .build();
        Anomaly anomaly = only(detector.detect(ledger, LocalDate.of(2026, 11, 5)));
        assertThat(anomaly.expected()).isEqualTo(usd("50.4"));
        assertThat(anomaly.contributors()).containsExactly(new Contributor("HostedZone", usd("100")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2027-03-05", "2027-04-04", "2027-05-05", "2028-03-05"})
    void theLastDayOfTheMonthIsQuiet(LocalDate today) {
        CostLedger ledger = LedgerSketch.of("2026-08", "2028-04")
                .daily(
                        "prod",
                        "AWS Glue",
                        "Month-End-Job",
                        day -> day.getDayOfMonth() == day.lengthOfMonth() ? "50" : "1")
                .build();
        assertThat(detector.detect(ledger, today).anomalies()).isEmpty();
    }

    @Test
    void aBatchJobOfNoFixedDayIsNoNewsTheThirdTime() {
        List<LocalDate> runs = List.of(
                LocalDate.of(2026, 10, 6),
                LocalDate.of(2026, 10, 15),
                LocalDate.of(2026, 10, 28),
                LocalDate.of(2026, 11, 14));
        LedgerSketch batch = sketch().daily("prod", "AWS Glue", "EU-ETL", day -> runs.contains(day) ? "30" : "");
        assertThat(detector.detect(batch.build(), TODAY).anomalies()).isEmpty();
        LedgerSketch larger = sketch().daily(
                        "prod",
                        "AWS Glue",
                        "EU-ETL",
                        day -> runs.contains(day) ? day.getMonthValue() == 11 ? "120" : "30" : "");
        assertThat(only(detector.detect(larger.build(), TODAY)).actual()).isEqualTo(usd("120"));
    }

    /**
     * The first ten days of every month lie in the free tier: the same use costs nothing and then ten a day, which is no news on any
     * morning of a month. Three times as much use ends it on the 4th, and that is.
     */
    @Test
    void aFreeTierThatIsUsedUpIsNoNews() {
        LedgerSketch usual = sketch().daily(
                        "prod",
                        "AWS Key Management Service",
                        "KMS-Requests",
                        day -> day.getDayOfMonth() > 10 ? "10" : "0",
                        day -> "100",
                        "Requests");
        CostLedger ledger = usual.build();
        for (LocalDate today = LocalDate.of(2026, 11, 1); today.getMonthValue() == 11; today = today.plusDays(1)) {
            assertThat(detector.detect(ledger, today).anomalies())
                    .as(today.toString())
                    .isEmpty();
        }
        LedgerSketch more = sketch().daily(
                        "prod",
                        "AWS Key Management Service",
                        "KMS-Requests",
                        day -> day.getMonthValue() == 11
                                ? day.getDayOfMonth() > 3 ? "30" : "0"
                                : day.getDayOfMonth() > 10 ? "10" : "0",
                        day -> day.getMonthValue() == 11 ? "300" : "100",
                        "Requests");
        assertThat(only(detector.detect(more.build(), LocalDate.of(2026, 11, 9)))
                        .excess()
                        .signum())
                .isPositive();
    }

    private static Anomaly only(Detection detection) {
        assertThat(detection.anomalies()).hasSize(1);
        return detection.anomalies().get(0);
    }

    private static LedgerSketch sketch() {
        return LedgerSketch.of("2026-06", "2026-11").daily("prod", "AWS Lambda", "EU-Request", "10");
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}

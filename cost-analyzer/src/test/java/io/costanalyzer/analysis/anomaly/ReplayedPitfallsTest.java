package io.costanalyzer.analysis.anomaly;

import static io.costanalyzer.analysis.LedgerSketch.days;
import static io.costanalyzer.analysis.LedgerSketch.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.costanalyzer.allocation.Environment;
import io.costanalyzer.analysis.LedgerSketch;
import io.costanalyzer.focus.ChargeCategory;
import io.costanalyzer.ledger.CostLedger;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Cases of the field, looked at on every morning of some weeks: each stays silent, or speaks, as it should. */
class ReplayedPitfallsTest {

    private static final AnomalyPolicy POLICY = AnomalyPolicy.of(usd("1"), new BigDecimal("0.05"));

    private final AnomalyDetector detector = new AnomalyDetector(POLICY);

    /** Pitfall 16: the last two days are a tenth and a half of what they will be; nothing ever fell. */
    @Test
    void incompleteDaysAreNoDropOut() {
        for (LocalDate today : days("2026-10-01", "2026-11-01").dates().toList()) {
            CostLedger known = LedgerSketch.of("2026-05", "2026-10")
                    .daily("prod", "AWS Lambda", "EU-Request", day -> day.isBefore(today.minusDays(2)) ? "40" : "20")
                    .covering(days("2026-05-01", today.toString()));
            assertThat(detector.detect(known, today).anomalies()).isEmpty();
        }
    }

    /** Pitfall 16: a day that is restated upwards later is found later, and a day restated downwards is taken back. */
    @Test
    void restatedDaysAreJudgedAsTheyStandNow() {
        LocalDate today = LocalDate.of(2026, 10, 20);
        LocalDate odd = LocalDate.of(2026, 10, 12);
        assertThat(told(on(odd, "40"), today)).isEmpty();
        assertThat(told(on(odd, "90"), today)).containsExactly(odd);
        assertThat(told(on(odd, "40"), today.plusDays(1))).isEmpty();
    }

    /** Pitfall 17: support that is posted for last month on the 7th, and tax that grows all month, are no anomalies. */
    @Test
    void whatIsPostedLateIsNoAnomaly() {
        CostLedger ledger = LedgerSketch.of("2026-05", "2026-11")
                .daily("prod", "AWS Lambda", "EU-Request", "40")
                .charges("prod", "AWS Support", ChargeCategory.SUPPORT, day -> day.getDayOfMonth() == 1 ? "120" : "")
                .charges(
                        "prod",
                        "Tax",
                        ChargeCategory.TAX,
                        day -> day.getDayOfMonth() == 1 ? "9" + day.getMonthValue() : "")
                .build();
        assertThat(toldOnAnyMorning(ledger, "2026-10-25", "2026-11-15")).isEmpty();
    }

    /** Pitfall 18: on the first mornings of a month its few days are no fall. */
    @Test
    void aMonthThatHasJustBegunIsNotHeldAgainstAWholeOne() {
        CostLedger ledger = LedgerSketch.of("2026-05", "2026-11")
                .daily("prod", "AWS Lambda", "EU-Request", "40")
                .build();
        assertThat(toldOnAnyMorning(ledger, "2026-10-30", "2026-11-06")).isEmpty();
    }

    /** Pitfall 19: what is priced by the month costs a tenth more a day in February and less in March, named so or not. */
    @Test
    void monthsOfOtherLengthAreNoChange() {
        CostLedger ledger = LedgerSketch.of("2026-08", "2027-03")
                .daily(
                        "prod",
                        "Amazon S3",
                        "EU-TimedStorage-ByteHrs",
                        ReplayedPitfallsTest::byTheMonth,
                        day -> "40",
                        "GB-Mo")
                .daily("prod", "AWS Key Management Service", "EU-KMS-Keys", ReplayedPitfallsTest::byTheMonth)
                .build();
        assertThat(toldOnAnyMorning(ledger, "2027-01-28", "2027-03-28")).isEmpty();
    }

    /** Pitfall 20: a service that is not on the bill on some days has cost nothing on them, and nothing is made of it. */
    @Test
    void sparseServicesAreSilentUntilTheyDoWhatTheyNeverDid() {
        LocalDate odd = LocalDate.of(2026, 10, 14);
        CostLedger usual = sparse("").build();
        assertThat(toldOnAnyMorning(usual, "2026-09-20", "2026-10-25")).isEmpty();
        CostLedger dear = sparse("60").build();
        assertThat(toldOnAnyMorning(dear, "2026-09-20", "2026-10-25")).containsExactly(odd);
    }

    /** Pitfall 21: a perfectly flat history neither hides a jump nor makes a rise of a few percent one. */
    @Test
    void aFlatHistoryNeitherHidesNorInvents() {
        LocalDate odd = LocalDate.of(2026, 10, 12);
        assertThat(toldOnAnyMorning(on(odd, "42"), "2026-10-10", "2026-10-20")).isEmpty();
        assertThat(toldOnAnyMorning(on(odd, "50"), "2026-10-10", "2026-10-20")).containsExactly(odd);
    }

    /** Pitfall 22: weekends off, and a holiday on which every service rests, are silent; one service alone is not. */
    @Test
    void weekendsAndHolidaysAreSilent() {
        LocalDate holiday = LocalDate.of(2026, 10, 12);
        assertThat(toldOnAnyMorning(office(Set.of(0, 1, 2, 3, 4, 5), holiday), "2026-10-08", "2026-10-25"))
                .isEmpty();
        assertThat(toldOnAnyMorning(office(Set.of(2), holiday), "2026-10-08", "2026-10-25"))
                .containsExactly(holiday);
    }

    /** Pitfall 23: opposite changes of two services on the same day are two anomalies, not none. */
    @Test
    void oppositeChangesDoNotCancel() {
        LocalDate odd = LocalDate.of(2026, 10, 12);
        CostLedger ledger = LedgerSketch.of("2026-05", "2026-10")
                .daily("prod", "AWS Lambda", "EU-Request", day -> day.equals(odd) ? "60" : "40")
                .daily("prod", "Amazon S3", "EU-Requests-Tier1", day -> day.equals(odd) ? "20" : "40")
                .build();
        assertThat(detector.detect(ledger, LocalDate.of(2026, 10, 16)).anomalies())
                .extracting(anomaly -> anomaly.excess().signum())
                .containsExactlyInAnyOrder(1, -1);
    }

    /** Pitfall 28: days that could not be read are not days without cost; what comes after them is judged. */
    @Test
    void aDayThatFailedIsNotADropOut() {
        LedgerSketch sketch = LedgerSketch.of("2026-05", "2026-10")
                .daily("prod", "AWS Lambda", "EU-Request", day -> day.equals(LocalDate.of(2026, 10, 15)) ? "90" : "40");
        CostLedger ledger = sketch.covering(days("2026-05-01", "2026-10-12"), days("2026-10-14", "2026-10-20"));
        Detection detection = detector.detect(ledger, LocalDate.of(2026, 10, 20));
        assertThat(detection.notJudged()).containsExactly(LocalDate.of(2026, 10, 12), LocalDate.of(2026, 10, 13));
        assertThat(detection.anomalies()).extracting(Anomaly::period).containsExactly(days("2026-10-15", "2026-10-16"));
    }

    /** Pitfall 29: of an account of three weeks nothing is said, and that nothing was said is. */
    @Test
    void aNewAccountIsNotJudged() {
        CostLedger young = LedgerSketch.of(days("2026-10-01", "2026-10-25"))
                .daily("prod", "AWS Lambda", "EU-Request", day -> day.getDayOfMonth() > 15 ? "90" : "40")
                .build();
        Detection detection = detector.detect(young, LocalDate.of(2026, 10, 24));
        assertThat(detection.anomalies()).isEmpty();
        assertThat(detection.notJudged()).hasSize(12);
    }

    private static String byTheMonth(LocalDate day) {
        return BigDecimal.valueOf(1200)
                .divide(BigDecimal.valueOf(day.lengthOfMonth()), 10, RoundingMode.HALF_EVEN)
                .toPlainString();
    }

    private static LedgerSketch sparse(String once) {
        LocalDate odd = LocalDate.of(2026, 10, 14);
        return LedgerSketch.of("2026-04", "2026-10")
                .daily("prod", "AWS Lambda", "EU-Request", "40")
                .daily("prod", "Amazon Athena", "EU-DataScannedInTB", day -> {
                    long number = day.toEpochDay();
                    String usual = number % 11 == 0 ? "14" : number % 5 == 0 ? "6" : "";
                    return day.equals(odd) && !once.isEmpty() ? once : usual;
                });
    }

    /** Six services that rest at weekends, and some of them on a holiday as well. */
    private static CostLedger office(Set<Integer> resting, LocalDate holiday) {
        LedgerSketch sketch = LedgerSketch.of("2026-04", "2026-10");
        for (int i = 0; i < 6; i++) {
            int number = i;
            sketch.daily("dev", "Service " + i, "EU-Usage", day -> {
                boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
                boolean rests = day.equals(holiday) && resting.contains(number);
                double wave = 1 + .04 * new Random(31 * day.toEpochDay() + number).nextGaussian();
                double cost = (weekend ? 8 : 30) * wave * (rests ? .7 : 1);
                return BigDecimal.valueOf(cost)
                        .setScale(6, RoundingMode.HALF_EVEN)
                        .toPlainString();
            });
        }
        return sketch.build();
    }

    private static CostLedger on(LocalDate odd, String cost) {
        return LedgerSketch.of("2026-05", "2026-10")
                .daily("prod", "AWS Lambda", "EU-Request", day -> day.equals(odd) ? cost : "40")
                .build();
    }

    private List<LocalDate> told(CostLedger ledger, LocalDate today) {
        return detector.detect(ledger, today).anomalies().stream()
                .map(anomaly -> anomaly.period().start())
                .toList();
    }

    /** The first days of everything that was told on any morning. */
    private Set<LocalDate> toldOnAnyMorning(CostLedger ledger, String from, String to) {
        Set<LocalDate> starts = new TreeSet<>();
        for (LocalDate today : days(from, to).dates().toList()) {
            starts.addAll(told(ledger, today));
        }
        assertThat(ledger.environments()).doesNotContain(Environment.UNALLOCATED);
        return starts;
    }
}

package io.costanalyzer.analysis.anomaly;

import static io.costanalyzer.analysis.LedgerSketch.days;
import static io.costanalyzer.analysis.LedgerSketch.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import io.costanalyzer.allocation.Environment;
import io.costanalyzer.analysis.LedgerSketch;
import io.costanalyzer.analysis.anomaly.Anomaly.Contributor;
import io.costanalyzer.focus.ChargeCategory;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.ledger.CostLedger;
import io.costanalyzer.ledger.CostLedgerBuilder;
import io.costanalyzer.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Random;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Today is 20 November 2026; the last complete day is the 17th. A day must be off by more than 1 USD and 30 %. */
class AnomalyDetectorTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final LocalDate SPIKE = LocalDate.of(2026, 11, 16);

    private final AnomalyDetector detector = new AnomalyDetector(AnomalyPolicy.of(usd("1"), new BigDecimal("0.3")));

    @Test
    void aQuietBillIsQuiet() {
        Detection detection = detector.detect(sketch().build(), TODAY);
        assertThat(detection.anomalies()).isEmpty();
        assertThat(detection.lookedAt()).contains(days("2026-11-06", "2026-11-18"));
        assertThat(detection.notJudged()).isEmpty();
    }

    @Test
    void aSpikeIsToldWithWhatDrivesIt() {
        CostLedger ledger = sketch().daily(
                        "prod", "AWS Lambda", "EU-Lambda-GB-Second", day -> day.equals(SPIKE) ? "40" : "4")
                .build();
        Anomaly anomaly = only(detector.detect(ledger, TODAY));
        assertThat(anomaly.environment()).isEqualTo(Environment.of("prod"));
        assertThat(anomaly.serviceName()).isEqualTo("AWS Lambda");
        assertThat(anomaly.period()).isEqualTo(ChargePeriod.ofDay(SPIKE));
        assertThat(anomaly.actual()).isEqualTo(usd("50"));
        assertThat(anomaly.expected()).isEqualTo(usd("14"));
        assertThat(anomaly.low()).isEqualTo(usd("12.8"));
        assertThat(anomaly.high()).isEqualTo(usd("15.2"));
        assertThat(anomaly.contributors()).containsExactly(new Contributor("EU-Lambda-GB-Second", usd("36")));
        assertThat(anomaly.ongoing()).isFalse();
    }

    @Test
    void daysInARowAreOneAnomaly() {
        CostLedger ledger = sketch().daily("prod", "Amazon S3", "EU-Requests-Tier1", from("2026-11-11", "2", "9"))
                .build();
        Anomaly anomaly = only(detector.detect(ledger, TODAY));
        assertThat(anomaly.period()).isEqualTo(days("2026-11-11", "2026-11-18"));
        assertThat(anomaly.excess()).isEqualTo(usd("49"));
        assertThat(anomaly.ongoing()).isTrue();
    }

    @Test
    void aFallIsAnAnomalyToo() {
        CostLedger ledger = sketch().daily("prod", "Amazon S3", "EU-Requests-Tier1", from("2026-11-16", "5", ""))
                .build();
        Anomaly anomaly = only(detector.detect(ledger, TODAY));
        assertThat(anomaly.excess()).isEqualTo(usd("-10"));
        assertThat(anomaly.low()).isEqualTo(usd("7"));
        assertThat(anomaly.contributors()).containsExactly(new Contributor("EU-Requests-Tier1", usd("-10")));
    }

    /** Pitfall 20: a new service was not absent but cost nothing on the days before, which are covered. */
    @Test
    void aNewServiceIsTold() {
        CostLedger ledger = sketch().daily("prod", "Amazon SageMaker", "EU-Notebook", from("2026-11-17", "", "1.01"))
                .build();
        Anomaly anomaly = only(detector.detect(ledger, TODAY));
        assertThat(anomaly.expected()).isEqualTo(usd("0"));
        assertThat(anomaly.low()).isEqualTo(usd("0"));
        assertThat(anomaly.high()).isEqualTo(usd("1"));
    }

    /** Pitfall 21: a flat history has no deviation; neither does everything alert on it nor nothing. */
    @ParameterizedTest
    @CsvSource({"13, 0", "13.01, 1", "7, 0", "6.99, 1"})
    void onAFlatHistoryThePolicyDecides(String cost, int found) {
        CostLedger ledger = LedgerSketch.of("2026-06", "2026-11")
                .daily("prod", "Amazon RDS", "EU-Hours", day -> day.equals(SPIKE) ? cost : "10")
                .build();
        assertThat(detector.detect(ledger, TODAY).anomalies()).hasSize(found);
    }

    /** Pitfall 21: even when the policy lets everything through, a tenth of a flat cost is no anomaly. */
    @Test
    void withoutAPolicyAPartOfAFlatCostIsOrdinary() {
        AnomalyDetector strict = new AnomalyDetector(AnomalyPolicy.of(usd("0"), BigDecimal.ZERO));
        CostLedger within = LedgerSketch.of("2026-06", "2026-11")
                .daily("prod", "Amazon RDS", "EU-Hours", day -> day.equals(SPIKE) ? "11" : "10")
                .build();
        CostLedger beyond = LedgerSketch.of("2026-06", "2026-11")
                .daily("prod", "Amazon RDS", "EU-Hours", day -> day.equals(SPIKE) ? "11.01" : "10")
                .build();
        assertThat(strict.detect(within, TODAY).anomalies()).isEmpty();
        assertThat(strict.detect(beyond, TODAY).anomalies()).hasSize(1);
    }

    @Test
    void aLivelyServiceMayBeLively() {
        CostLedger ledger = LedgerSketch.of("2026-06", "2026-11")
                .daily(
                        "prod",
                        "AWS Glue",
                        "EU-ETL",
                        day -> day.equals(SPIKE)
                                ? "24"
                                : Integer.toString(6 + 8 * Math.floorMod(day.toEpochDay() / 7, 3) / 2))
                .build();
        assertThat(detector.detect(ledger, TODAY).anomalies()).isEmpty();
    }

    /** Pitfall 16 and 22: the two days that are still coming in look cheap, and that is no drop-out. */
    @Test
    void lateDaysThatLookCheapAreNoFall() {
        CostLedger ledger = sketch().daily("prod", "Amazon S3", "EU-Requests-Tier1", from("2026-11-18", "50", ""))
                .build();
        assertThat(detector.detect(ledger, TODAY).anomalies()).isEmpty();
        assertThat(detector.detect(ledger, TODAY.plusDays(1)).anomalies()).hasSize(1);
    }

    /** Pitfall 16: a day that is too dear before it is whole can only become dearer; it is told two days sooner. */
    @Test
    void lateDaysThatAreTooDearAreTold() {
        CostLedger ledger = sketch().daily("prod", "Amazon S3", "EU-Requests-Tier1", from("2026-11-18", "50", "500"))
                .build();
        assertThat(detector.detect(ledger, TODAY.minusDays(1)).anomalies())
                .extracting(Anomaly::period)
                .containsExactly(days("2026-11-18", "2026-11-19"));
        assertThat(detector.detect(ledger, TODAY.minusDays(2)).anomalies()).isEmpty();
    }

    /** Pitfall 23: a rise in one environment and a fall in another are two anomalies, not none. */
    @Test
    void oppositeChangesDoNotHideEachOther() {
        CostLedger ledger = sketch().daily("prod", "Amazon S3", "EU-Requests-Tier1", from("2026-11-16", "20", "40"))
                .daily("dev", "Amazon S3", "EU-Requests-Tier1", from("2026-11-16", "40", "20"))
                .build();
        assertThat(detector.detect(ledger, TODAY).anomalies())
                .extracting(Anomaly::environment, Anomaly::excess)
                .containsExactlyInAnyOrder(
                        tuple(Environment.of("prod"), usd("40")), tuple(Environment.of("dev"), usd("-40")));
    }

    @Test
    void anOldAnomalyIsNotTold() {
        CostLedger ledger = sketch().daily(
                        "prod",
                        "Amazon S3",
                        "EU-Requests-Tier1",
                        day -> day.equals(LocalDate.of(2026, 11, 5)) ? "90" : "2")
                .build();
        assertThat(detector.detect(ledger, TODAY).anomalies()).isEmpty();
        assertThat(detector.detect(ledger, TODAY.minusDays(1)).anomalies()).hasSize(1);
    }

    /** Pitfall 28: a gap is not a fall, and what cannot be judged is named. Pitfall 29: nor can a new account. */
    @Test
    void whatCannotBeJudgedIsNamed() {
        CostLedger gap = sketch().covering(days("2026-06-01", "2026-11-11"), days("2026-11-12", "2026-11-20"));
        Detection detection = detector.detect(gap, TODAY);
        assertThat(detection.anomalies()).isEmpty();
        assertThat(detection.notJudged()).containsExactly(LocalDate.of(2026, 11, 11));
        CostLedger young = sketch().covering(days("2026-10-15", "2026-11-20"));
        assertThat(detector.detect(young, TODAY).notJudged())
                .containsExactlyElementsOf(
                        days("2026-11-06", "2026-11-12").dates().toList());
        Detection nothing = detector.detect(sketch().covering(), TODAY);
        assertThat(nothing.anomalies()).isEmpty();
        assertThat(nothing.notJudged()).hasSize(12);
    }

    /** Pitfall 1 and 2: credits, tax and support are no anomalies of a service. */
    @Test
    void onlySpendingIsLookedAt() {
        CostLedger ledger = sketch().charges(
                        "prod", "AWS Lambda", ChargeCategory.CREDIT, day -> day.equals(SPIKE) ? "-900" : "")
                .charges("prod", "Tax", ChargeCategory.TAX, day -> day.equals(SPIKE) ? "300" : "")
                .build();
        assertThat(detector.detect(ledger, TODAY).anomalies()).isEmpty();
    }

    @Test
    void theLargestFiveAreNamedAndTheRestIsOther() {
        LedgerSketch sketch = sketch();
        for (int i = 1; i <= 7; i++) {
            int rise = i;
            sketch.daily("prod", "AWS Lambda", "EU-" + i, day -> day.equals(SPIKE) ? Integer.toString(rise * 10) : "1");
        }
        sketch.daily("prod", "AWS Lambda", "EU-Fall", day -> day.equals(SPIKE) ? "" : "3");
        Anomaly anomaly = only(detector.detect(sketch.build(), TODAY));
        assertThat(anomaly.contributors())
                .extracting(Contributor::name)
                .containsExactly("EU-7", "EU-6", "EU-5", "EU-4", "EU-3", "other");
        assertThat(anomaly.contributors().get(5).difference()).isEqualTo(usd("25"));
    }

    /** Contributors add up to the excess and periods hold no gap, to the last digit, whatever the bill. */
    @Property(tries = 60)
    void contributorsAddUp(@ForAll @IntRange(min = 0, max = 1_000_000) int seed) {
        Detection detection = detector.detect(wild(new Random(seed)), TODAY);
        Statistics.label("something is found")
                .collect(!detection.anomalies().isEmpty())
                .coverage(checker -> checker.check(true).percentage(share -> share > 50));
        assertThat(detection.anomalies()).allSatisfy(anomaly -> {
            Money sum =
                    anomaly.contributors().stream().map(Contributor::difference).reduce(usd("0"), Money::plus);
            assertThat(sum).isEqualTo(anomaly.excess());
            assertThat(anomaly.low()).isLessThanOrEqualTo(anomaly.expected());
            assertThat(anomaly.high()).isGreaterThanOrEqualTo(anomaly.expected());
            assertThat(anomaly.actual().compareTo(anomaly.low()) < 0
                            || anomaly.actual().compareTo(anomaly.high()) > 0)
                    .isTrue();
            assertThat(anomaly.period().lastDay()).isBetween(TODAY.minusDays(14), TODAY.minusDays(1));
        });
    }

    /** A replay of an earlier day finds what was found then, whatever came later. */
    @Property(tries = 20)
    void looksAtNoLaterDay(@ForAll @IntRange(min = 0, max = 1_000_000) int seed) {
        CostLedger all = wild(new Random(seed));
        LocalDate then = TODAY.minusDays(9);
        CostLedger known = new CostLedgerBuilder(all.currency(), days("2026-06-01", "2026-12-01"))
                .addAll(all, days("2026-06-01", then.toString()))
                .build();
        assertThat(detector.detect(all, then)).isEqualTo(detector.detect(known, then));
    }

    @Test
    void refusesAPolicyThatIsNone() {
        assertThatThrownBy(() -> AnomalyPolicy.of(usd("-1"), BigDecimal.ZERO)).hasMessageContaining("-1 USD");
    }

    /** Series without a pattern, and one of the last days on which a service costs many times what it did. */
    private static CostLedger wild(Random random) {
        LedgerSketch sketch = LedgerSketch.of("2026-06", "2026-11");
        LocalDate spike = TODAY.minusDays(3 + random.nextInt(8));
        sketch.add(
                "prod",
                LedgerSketch.charge(spike, "Service 0", Integer.toString(500 + random.nextInt(1000)))
                        .usageType("EU-0")
                        .build());
        for (int i = 0; i < 12; i++) {
            int scale = random.nextInt(12);
            double chance = random.nextDouble();
            String service = "Service " + i % 3;
            int series = i;
            days("2026-06-01", "2026-12-01")
                    .dates()
                    .filter(day -> random.nextDouble() < chance)
                    .forEach(day -> sketch.add(
                            "prod",
                            LedgerSketch.charge(
                                            day,
                                            service,
                                            BigDecimal.valueOf(random.nextInt(9_000), 2)
                                                    .add(BigDecimal.valueOf(random.nextInt(1000), scale))
                                                    .toPlainString())
                                    .usageType("EU-" + series)
                                    .build()));
        }
        return sketch.build();
    }

    private static Anomaly only(Detection detection) {
        assertThat(detection.anomalies()).hasSize(1);
        return detection.anomalies().get(0);
    }

    private static LedgerSketch sketch() {
        return LedgerSketch.of("2026-06", "2026-11").daily("prod", "AWS Lambda", "EU-Request", "10");
    }

    private static Function<LocalDate, String> from(String day, String before, String after) {
        LocalDate first = LocalDate.parse(day);
        return today -> today.isBefore(first) ? before : after;
    }
}

package io.costanalyzer.alert;

import static io.costanalyzer.alert.Cases.nov;
import static io.costanalyzer.alert.Cases.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.costanalyzer.allocation.Environment;
import io.costanalyzer.analysis.LedgerSketch;
import io.costanalyzer.analysis.anomaly.Anomaly;
import io.costanalyzer.analysis.anomaly.Anomaly.Contributor;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.ledger.CostLedger;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** From anomalies to matters: which days are one, and what they are made of. */
class OddDaysFinderTest {

    private static final CostLedger LEDGER = LedgerSketch.of(
                    ChargePeriod.of(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 12, 1)))
            .daily("prod", "AWS Lambda", "EU-Request", day -> "10", day -> "100", "Requests")
            .build();

    @Test
    void daysWithNoMoreThanAWeekBetweenAreOneMatter() {
        OddDays odd = only(days(1, 1, "20"), days(9, 10, "30"));
        assertThat(odd.runs()).extracting(run -> run.period().start()).containsExactly(nov(1), nov(9));
        assertThat(odd.since()).isEqualTo(nov(1));
    }

    @Test
    void ofWhatLiesFurtherApartTheNewestCounts() {
        OddDays odd = only(days(10, 11, "30"), days(1, 1, "20"));
        assertThat(odd.runs()).singleElement().satisfies(run -> {
            assertThat(run.period()).isEqualTo(ChargePeriod.of(nov(10), nov(12)));
            assertThat(run.actual()).isEqualTo(usd("30"));
        });
    }

    /** A day that costs exactly what was expected of it counts as a rise. */
    @Test
    void riseAndFallAreTwoMattersOfOneService() {
        List<OddDays> odd = found(days(1, 1, "20"), days(3, 3, "4"), days(5, 5, "10"));
        assertThat(odd).hasSize(2);
        assertThat(odd)
                .filteredOn(OddDays::rising)
                .singleElement()
                .satisfies(rise -> assertThat(rise.runs()).hasSize(2));
        assertThat(odd)
                .filteredOn(one -> !one.rising())
                .singleElement()
                .satisfies(fall -> assertThat(fall.runs()).hasSize(1));
        assertThat(odd).extracting(OddDays::key).doesNotHaveDuplicates();
        assertThat(only(days(5, 5, "10")).rising()).isTrue();
        assertThat(only(days(5, 5, "9")).rising()).isFalse();
    }

    /** Parts of the same name add up over the days; the largest is first, and what is not named is last. */
    @Test
    void partsAddUpOverTheDays() {
        OddDays odd = only(
                days(1, 1, "20", part("EU-A", "3"), part(Contributor.OTHER, "90")),
                days(3, 3, "20", part("EU-B", "-5"), part("EU-A", "4"), part("EU-C", "5")));
        assertThat(odd.contributors())
                .containsExactly(
                        new Part("EU-A", usd("7")),
                        new Part("EU-B", usd("-5")),
                        new Part("EU-C", usd("5")),
                        new Part(Part.OTHER, usd("90")));
    }

    @Test
    void theLargestNamedPartIsComparedWithTheWeeksBefore() {
        OddDays named = only(days(1, 1, "20", part(Contributor.OTHER, "90"), part("EU-Request", "7")));
        assertThat(named.cause()).map(UsageChange::usageType).contains("EU-Request");
        assertThat(only(days(1, 1, "20", part(Contributor.OTHER, "90"))).cause())
                .isEmpty();
        assertThat(only(days(1, 1, "20")).cause()).isEmpty();
    }

    @Test
    void daysAreDrawnToTheLastOneLookedAtOrElseToTheLastOddOne() {
        List<OddDays> looked = new OddDaysFinder(LEDGER, List.of())
                .of(List.of(days(1, 1, "20")), Optional.of(ChargePeriod.of(nov(1), nov(15))));
        assertThat(looked.get(0).daily()).hasSize(28);
        assertThat(looked.get(0).daily().get(27).day()).isEqualTo(nov(14));
        assertThat(only(days(1, 1, "20")).daily().get(27).day()).isEqualTo(nov(1));
    }

    private static OddDays only(Anomaly... anomalies) {
        List<OddDays> found = found(anomalies);
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private static List<OddDays> found(Anomaly... anomalies) {
        return new OddDaysFinder(LEDGER, List.of()).of(Arrays.asList(anomalies), Optional.empty());
    }

    private static Contributor part(String name, String dollars) {
        return new Contributor(name, usd(dollars));
    }

    private static Anomaly days(int first, int last, String actual, Contributor... parts) {
        return new Anomaly(
                Environment.of("prod"),
                "AWS Lambda",
                ChargePeriod.of(nov(first), nov(last + 1)),
                usd(actual),
                usd("10"),
                usd("9"),
                usd("11"),
                Arrays.asList(parts),
                false);
    }
}

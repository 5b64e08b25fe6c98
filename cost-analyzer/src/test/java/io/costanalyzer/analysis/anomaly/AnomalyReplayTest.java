package io.costanalyzer.analysis.anomaly;

import static io.costanalyzer.analysis.LedgerSketch.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.costanalyzer.analysis.LedgerSketch;
import io.costanalyzer.analysis.anomaly.AnomalyReplay.Sighting;
import io.costanalyzer.ledger.CostLedger;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnomalyReplayTest {

    private static final LocalDate SPIKE = LocalDate.of(2026, 10, 12);
    private static final LocalDate FALL = LocalDate.of(2026, 10, 22);

    private final AnomalyReplay replay = new AnomalyReplay(AnomalyPolicy.of(usd("1"), new BigDecimal("0.1")));

    /** A rise is seen as soon as enough of its day has come; a fall when the day is complete. */
    @Test
    void eachMorningSeesWhatWasKnownThen() {
        assertThat(mornings(.9, .95))
                .containsExactly(SPIKE.plusDays(1), SPIKE.plusDays(2), SPIKE.plusDays(3), FALL.plusDays(3));
        assertThat(mornings(.2, .95)).containsExactly(SPIKE.plusDays(2), SPIKE.plusDays(3), FALL.plusDays(3));
        assertThat(mornings(0, .2)).containsExactly(SPIKE.plusDays(3), FALL.plusDays(3));
    }

    @Test
    void aSightingNamesWhatDrivesIt() {
        Sighting first = sightings(.9, .95).get(0);
        assertThat(first.serviceName()).isEqualTo("AWS Lambda");
        assertThat(first.usageTypes()).containsExactly("EU-Request");
        assertThat(first.day()).isEqualTo(SPIKE);
        assertThat(first.perDay()).isBetween(49.0, 51.0);
    }

    /** What is read later does not change what was seen before: the same mornings of a shorter bill see the same. */
    @Test
    void laterDaysChangeNothing() {
        List<Sighting> all = sightings(.9, .95);
        List<Sighting> early = replay.sightings(
                ledger(),
                LocalDate.of(2026, 10, 1),
                LocalDate.of(2026, 10, 15),
                (series, day, mornings) -> mornings == 1 ? .9 : mornings == 2 ? .95 : 1);
        assertThat(all).startsWith(early.toArray(new Sighting[0]));
        assertThat(early).hasSize(2);
    }

    private List<LocalDate> mornings(double first, double second) {
        return sightings(first, second).stream().map(Sighting::morning).toList();
    }

    private List<Sighting> sightings(double first, double second) {
        return replay.sightings(
                ledger(),
                LocalDate.of(2026, 10, 1),
                LocalDate.of(2026, 11, 1),
                (series, day, mornings) -> mornings == 1 ? first : mornings == 2 ? second : 1);
    }

    private static CostLedger ledger() {
        return LedgerSketch.of("2026-05", "2026-10")
                .daily(
                        "prod",
                        "AWS Lambda",
                        "EU-Request",
                        day -> day.equals(SPIKE) ? "100" : day.equals(FALL) ? "10" : "40")
                .build();
    }
}

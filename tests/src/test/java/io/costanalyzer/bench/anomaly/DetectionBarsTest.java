package io.costanalyzer.bench.anomaly;

import static org.assertj.core.api.Assertions.assertThat;

import io.costanalyzer.analysis.anomaly.Anomaly;
import io.costanalyzer.analysis.anomaly.AnomalyDetector;
import io.costanalyzer.analysis.anomaly.AnomalyReplay;
import io.costanalyzer.analysis.anomaly.AnomalyReplay.Sighting;
import io.costanalyzer.bench.portfolio.Kind;
import io.costanalyzer.bench.portfolio.Portfolio;
import io.costanalyzer.bench.portfolio.PortfolioMaker;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * The bars of detection. Every build checks them on a few customers; {@code -Dbench.seeds=60} prints the whole table of
 * {@link DetectionBench}, {@code -Dbench.first} takes other seeds, {@code -Dbench.forest=own} leaves all other methods out:
 *
 * <pre>./mvnw verify -pl tests -am -Dtest=DetectionBarsTest -Dsurefire.failIfNoSpecifiedTests=false -Dbench.seeds=60</pre>
 */
class DetectionBarsTest {

    private static final double TOLD = AnomalyReplay.TOLD_ABOVE;
    private static final int FEW = 4;

    @Test
    void theBarsHoldOnAFewCustomers() {
        Score score = score(true, TOLD);
        assertThat(score.f1()).isGreaterThan(.6);
        assertThat(score.precision()).isGreaterThan(.55);
        assertThat(score.recall()).isGreaterThan(.65);
        assertThat(score.dollarRecall()).isGreaterThan(.9);
        assertThat(score.incidentsAWeek()).isLessThan(.5);
        assertThat(score.delay(.5, Kind.SPIKE)).isLessThanOrEqualTo(2);
        assertThat(score.delay(.5, Kind.LEVEL_SHIFT)).isLessThanOrEqualTo(3);
        assertThat(score(false, TOLD).falseAWeek()).isLessThan(.2);
    }

    /** The benchmark replays quickly; what it sees is what the detector tells of the bill as it was on that morning. */
    @Test
    void theReplaySeesWhatTheDetectorTells() {
        Portfolio portfolio = PortfolioMaker.eventful(2);
        AnomalyDetector detector = new AnomalyDetector(OwnDetector.POLICY);
        List<Sighting> some = OwnDetector.sightings(portfolio).stream()
                .filter(seen -> seen.score() > TOLD)
                .filter(seen -> seen.morning().getDayOfMonth() % 5 == 0)
                .limit(12)
                .toList();
        assertThat(some).hasSize(12);
        for (Sighting seen : some) {
            List<Anomaly> told = detector.detect(portfolio.asOf(index(portfolio, seen.morning())), seen.morning())
                    .anomalies();
            assertThat(told)
                    .as("%s", seen)
                    .anyMatch(anomaly -> anomaly.environment().equals(seen.environment())
                            && anomaly.serviceName().equals(seen.serviceName())
                            && !anomaly.period().start().isAfter(seen.day()));
        }
    }

    @Test
    @EnabledIfSystemProperty(named = "bench.seeds", matches = "\\d+")
    void theTable() {
        DetectionBench.main(new String[] {
            System.getProperty("bench.first", "4001"),
            System.getProperty("bench.seeds"),
            System.getProperty("bench.forest", "forest")
        });
        assertThat(score(true, TOLD).events()).isPositive();
    }

    private static Score score(boolean eventful, double threshold) {
        return Score.sum(LongStream.rangeClosed(1, FEW)
                .mapToObj(seed -> eventful ? PortfolioMaker.eventful(seed) : PortfolioMaker.quiet(seed))
                .map(portfolio ->
                        Score.of(portfolio, Told.once(new OwnDetector().watch(portfolio), threshold), threshold))
                .toList());
    }

    private static int index(Portfolio portfolio, LocalDate day) {
        return Math.toIntExact(ChronoUnit.DAYS.between(portfolio.day(0), day));
    }
}

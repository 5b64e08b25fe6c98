package io.costanalyzer.analysis.anomaly;

import static org.assertj.core.api.Assertions.assertThat;

import io.costanalyzer.analysis.LedgerSketch;
import io.costanalyzer.analysis.calendar.CompleteDays;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.ledger.CostLedger;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Services to which much happens within weeks: spikes, steps, ramps and drop-outs one upon the other. */
class EpisodesApartTest {

    private static final LocalDate START = LocalDate.of(2026, 1, 1);
    private static final int DAYS = 320;
    private static final AnomalyPolicy POLICY =
            new AnomalyPolicy(LedgerSketch.usd("5"), new BigDecimal("0.1"), 30, CompleteDays.USUAL);

    /** A day that belonged to two would count twice in what an incident costs. */
    @ParameterizedTest
    @ValueSource(ints = {2, 3})
    void noDayOfAServiceBelongsToTwoRisesOrToTwoFalls(int seed) {
        CostLedger ledger = wild(seed, 1);
        for (int asOf = 230; asOf <= DAYS; asOf += 11) {
            List<Anomaly> found = found(ledger, asOf);
            for (Anomaly one : found) {
                assertThat(found.stream().filter(other -> !other.equals(one) && isAlike(one, other)))
                        .as("as of %s", START.plusDays(asOf))
                        .noneMatch(other ->
                                one.period().intersection(other.period()).isPresent());
            }
        }
    }

    /** Discounts that stand as negative usage may outweigh the rest of a service. */
    @Test
    void whatIsExpectedIsOrdinaryAlsoBelowZero() {
        CostLedger ledger = wild(4, -1);
        int below = 0;
        for (int asOf = 230; asOf <= DAYS; asOf += 11) {
            for (Anomaly one : found(ledger, asOf)) {
                assertThat(one.low()).isLessThanOrEqualTo(one.expected());
                assertThat(one.high()).isGreaterThanOrEqualTo(one.expected());
                below += one.expected().signum() < 0 ? 1 : 0;
            }
        }
        assertThat(below).isPositive();
    }

    private static boolean isAlike(Anomaly one, Anomaly other) {
        return one.serviceName().equals(other.serviceName())
                && one.excess().signum() == other.excess().signum();
    }

    private static List<Anomaly> found(CostLedger ledger, int asOf) {
        return new AnomalyDetector(POLICY).detect(ledger, START.plusDays(asOf)).anomalies();
    }

    private static CostLedger wild(int seed, int sign) {
        Random random = new Random(seed);
        LedgerSketch sketch = LedgerSketch.of(ChargePeriod.of(START, START.plusDays(DAYS)));
        for (int line = 0; line < 6; line++) {
            double[] costs = costs(random);
            String service = "S" + line / 2;
            daily(sketch, service, "EU-Use-" + line, costs, 1);
            daily(sketch, service, "EU-More-" + line, costs, line % 2 == 1 && sign < 0 ? -6 : 2);
        }
        return sketch.build();
    }

    private static void daily(LedgerSketch sketch, String service, String usageType, double[] costs, int times) {
        sketch.daily(
                "prod",
                service,
                usageType,
                day -> BigDecimal.valueOf(times * costs[(int) ChronoUnit.DAYS.between(START, day)])
                        .setScale(6, RoundingMode.HALF_EVEN)
                        .toPlainString());
    }

    private static double[] costs(Random random) {
        double[] costs = new double[DAYS];
        double level = 20 + random.nextInt(200);
        for (int day = 0; day < DAYS; day++) {
            costs[day] = level * Math.exp(.05 * random.nextGaussian());
        }
        for (int event = 0; event < 6; event++) {
            int at = 200 + random.nextInt(115);
            int kind = random.nextInt(4);
            double size = 1.3 + random.nextDouble() * 2;
            for (int day = at; day < DAYS; day++) {
                costs[day] *= switch (kind) {
                    case 0 -> day < at + 2 ? size : 1;
                    case 1 -> size;
                    case 2 -> 1 + (size - 1) * Math.min(1, (day - at) / 25.0);
                    default -> day < at + 3 ? .1 : 1;
                };
            }
        }
        return costs;
    }
}

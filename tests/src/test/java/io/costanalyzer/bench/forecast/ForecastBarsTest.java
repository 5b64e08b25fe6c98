package io.costanalyzer.bench.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * The bars of forecasts. Every build checks on a few customers that the plain methods are beaten; {@code -Dbench.seeds=60}
 * prints the whole table of {@link ForecastBench}, and with 40 customers or more the bars themselves must hold:
 *
 * <pre>./mvnw verify -pl tests -am -Dtest=ForecastBarsTest -Dsurefire.failIfNoSpecifiedTests=false -Dbench.seeds=60</pre>
 */
class ForecastBarsTest {

    private static final int ENOUGH = 40;

    /** Mean absolute percentage errors, in percent. */
    private static final Map<String, Double> BARS =
            Map.of("total day 5", 3.0, "total day 10", 2.4, "total day 20", 1.2, "environment day 10", 3.2);

    /** The bar of the ranges is .88 to .92; of some 350 months, two standard errors lie .03 around the .90 that is meant. */
    private static final double SAMPLING = .032;

    @Test
    void theBarsHoldOnAFewCustomers() {
        ForecastBench bench = ForecastBench.of(1, 3);
        for (String day : new String[] {"total day 5", "total day 10", "total day 20"}) {
            Errors own = bench.errors(ForecastBench.OWN, day);
            assertThat(own.count()).isGreaterThan(10);
            assertThat(own.mape())
                    .as(day)
                    .isLessThan(bench.errors("run rate", day).mape());
            assertThat(own.mape())
                    .as(day)
                    .isLessThan(bench.errors("last month", day).mape());
        }
        assertThat(bench.errors(ForecastBench.OWN, "total day 10").mape()).isLessThan(4);
        assertThat(bench.errors(ForecastBench.OWN, "environment day 10").coverage())
                .isBetween(.75, 1.0);
    }

    @Test
    @EnabledIfSystemProperty(named = "bench.seeds", matches = "\\d+")
    void theTable() {
        ForecastBench bench = ForecastBench.of(Long.getLong("bench.first", 4001), Integer.getInteger("bench.seeds"));
        bench.print(System.out);
        assertThat(bench.errors(ForecastBench.OWN, "total day 10").count()).isPositive();
        if (Integer.getInteger("bench.seeds") >= ENOUGH) {
            BARS.forEach((what, bar) -> assertThat(
                            bench.errors(ForecastBench.OWN, what).mape())
                    .as(what)
                    .isLessThanOrEqualTo(bar));
            BARS.keySet()
                    .forEach(what -> assertThat(
                                    bench.errors(ForecastBench.OWN, what).coverage())
                            .as("range of " + what)
                            .isBetween(.90 - SAMPLING, .90 + SAMPLING));
        }
    }
}

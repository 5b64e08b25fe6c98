package io.costanalyzer.bench.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * The bars of forecasts. Every build checks on a few customers that the plain methods are beaten; {@code -Dbench.seeds=60}
 * prints the whole table of {@link ForecastBench}:
 *
 * <pre>./mvnw verify -pl tests -am -Dtest=ForecastBarsTest -Dsurefire.failIfNoSpecifiedTests=false -Dbench.seeds=60</pre>
 */
class ForecastBarsTest {

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
    }
}

package io.costanalyzer.report;

import static io.costanalyzer.report.ReportFixture.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.costanalyzer.money.Money;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DriversTest {

    @Test
    void showsTheLargestRisesAndFallsAndMakesTheRestAddUp() {
        List<CostDriver> all = IntStream.rangeClosed(1, 9)
                .mapToObj(i -> driver("s" + i, usd((i % 2 == 0 ? "-" : "") + i)))
                .toList();
        Drivers drivers = Drivers.of(all, usd("100"));
        assertThat(drivers.shown())
                .extracting(driver -> driver.serviceName().orElseThrow())
                .containsExactly("s9", "s8", "s7", "s6", "s5", "s4", "s3");
        assertThat(drivers.shown().stream().map(CostDriver::difference).reduce(drivers.other(), Money::plus))
                .isEqualTo(usd("100"));
    }

    @Test
    void theOrderOfTheDriversDoesNotMatter() {
        List<CostDriver> one = List.of(driver("a", usd("1")), driver("b", usd("1")), driver("c", usd("-1")));
        List<CostDriver> other = List.of(one.get(2), one.get(0), one.get(1));
        assertThat(Drivers.of(one, usd("1"))).isEqualTo(Drivers.of(other, usd("1")));
    }

    @Test
    void withoutDriversEverythingIsOther() {
        assertThat(Drivers.of(List.of(), usd("4")).other()).isEqualTo(usd("4"));
    }

    @Test
    void aDriverOfNothingIsNotShown() {
        assertThat(Drivers.of(List.of(driver("a", usd("0"))), usd("0")).shown()).isEmpty();
    }

    private static CostDriver driver(String service, Money difference) {
        return new CostDriver(Optional.empty(), Optional.of(service), Optional.empty(), difference, Cause.unclear());
    }
}

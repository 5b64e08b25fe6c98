package io.costanalyzer.analysis.drivers;

import static io.costanalyzer.analysis.LedgerSketch.month;
import static org.assertj.core.api.Assertions.assertThat;

import io.costanalyzer.analysis.LedgerSketch;
import io.costanalyzer.analysis.calendar.CompleteDays;
import io.costanalyzer.focus.CostMetric;
import io.costanalyzer.ledger.CostLedger;
import io.costanalyzer.ledger.MonthStatus;
import io.costanalyzer.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Whatever the bill, the drivers explain all of its change and nothing twice. */
class DriverIdentityTest {

    private static final YearMonth MARCH = YearMonth.of(2026, 3);

    /** The identity: drivers and other add up to the change, and the parts of each to it, to the last digit. */
    @Property(tries = 200)
    void everythingAddsUp(
            @ForAll @IntRange(min = 0, max = 1_000_000) int seed, @ForAll @IntRange(min = 1, max = 6) int most) {
        Random random = new Random(seed);
        CostLedger ledger = random(random);
        int day = 1 + random.nextInt(31);
        Optional<CostDrivers> found = new DriverAnalysis(new CompleteDays(0), most)
                .compare(
                        ledger,
                        CostMetric.EFFECTIVE_COST,
                        MARCH,
                        LocalDate.of(2026, 3, 1).plusDays(day),
                        MonthStatus.OPEN);
        CostDrivers drivers = found.orElseThrow();
        Money sum = drivers.drivers().stream().map(CostDriver::change).reduce(drivers.other(), Money::plus);
        assertThat(sum).isEqualTo(drivers.change()).isEqualTo(drivers.cost().minus(drivers.previousCost()));
        assertThat(drivers.drivers()).hasSizeLessThanOrEqualTo(most);
        assertThat(drivers.drivers())
                .allSatisfy(driver -> assertThat(driver.parts().total()).isEqualTo(driver.change()));
        assertThat(drivers.drivers())
                .allSatisfy(driver -> assertThat(driver.change().abs())
                        .isLessThanOrEqualTo(drivers.drivers().get(0).change().abs()));
    }

    private static CostLedger random(Random random) {
        LedgerSketch sketch = LedgerSketch.of("2026-02", "2026-03");
        List<String> units = List.of("Requests", "GB-Mo", "Hrs");
        for (int series = 0; series < 6; series++) {
            double chance = random.nextDouble();
            String service = "Service " + random.nextInt(3);
            String usageType = "EU-" + random.nextInt(4);
            String unit = units.get(random.nextInt(3));
            month("2026-02")
                    .span(month("2026-03"))
                    .dates()
                    .filter(day -> random.nextDouble() < chance)
                    .forEach(day -> {
                        var charge = LedgerSketch.charge(day, service, amount(random))
                                .usageType(usageType);
                        sketch.add(
                                "prod",
                                charge.consumed(new BigDecimal(amount(random)), unit)
                                        .build());
                    });
        }
        return sketch.build();
    }

    private static String amount(Random random) {
        return BigDecimal.valueOf(random.nextInt(2_000_000) - 300_000, random.nextInt(12))
                .toPlainString();
    }
}

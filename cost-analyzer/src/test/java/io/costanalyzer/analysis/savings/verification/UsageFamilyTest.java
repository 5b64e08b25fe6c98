package io.costanalyzer.analysis.savings.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.costanalyzer.allocation.Environment;
import io.costanalyzer.analysis.LedgerSketch;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.ledger.CostLedger;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class UsageFamilyTest {

    private static final ChargePeriod DAYS = ChargePeriod.of(LocalDate.of(2026, 1, 25), LocalDate.of(2026, 2, 7));

    @Test
    void typesThatCountTheSameAreOneFamily() {
        assertThat(name("EU-Request")).isEqualTo(name("USE1-Request-ARM"));
        assertThat(name("EU-BoxUsage:m6i.large")).isEqualTo(name("EU-BoxUsage:t4g.small"));
        assertThat(name("EU-Request")).isNotEqualTo(name("EU-Lambda-GB-Second"));
    }

    @Test
    void regionsAreOneSeries() {
        CostLedger ledger = LedgerSketch.of(DAYS)
                .daily("prod", "AWS Lambda", "EU-Request", "1")
                .daily("prod", "AWS Lambda", "USE1-Request", "2")
                .build();
        DayAxis axis = new DayAxis(DAYS, ledger.coverage());
        List<UsageSeries> series = new UsagePanel(ledger, axis).of(Environment.of("prod"));
        assertThat(series)
                .singleElement()
                .satisfies(one -> assertThat(one.cost()).containsOnly(3));
    }

    /** Pitfall: a GB-month is a tenth dearer by the day in February than in January. */
    @Test
    void pricesByTheMonthAreKnownByTheirUnitOrTheirJump() {
        CostLedger ledger = LedgerSketch.of(DAYS)
                .daily(
                        "prod",
                        "Amazon S3",
                        "EU-TimedStorage",
                        UsageFamilyTest::monthly,
                        UsageFamilyTest::monthly,
                        "GB-Mo")
                .daily("prod", "Amazon EC2", "EU-VolumeUsage", UsageFamilyTest::monthly)
                .daily("prod", "AWS Lambda", "EU-Request", "3")
                .build();
        DayAxis axis = new DayAxis(DAYS, ledger.coverage());
        List<UsageSeries> series = new UsagePanel(ledger, axis).of(Environment.of("prod"));
        assertThat(series)
                .filteredOn(UsageSeries::isMonthly)
                .extracting(one -> one.key().serviceName())
                .containsExactlyInAnyOrder("Amazon S3", "Amazon EC2");
        UsageSeries stored =
                series.stream().filter(UsageSeries::isMonthly).findFirst().orElseThrow();
        assertThat(stored.use(axis)[0]).isCloseTo(stored.use(axis)[12], within(1e-6));
    }

    private static String monthly(LocalDate day) {
        return day.getMonthValue() == 1 ? "2.8" : "3.1";
    }

    private static UsageFamily.Name name(String usageType) {
        CostLedger ledger =
                LedgerSketch.of(DAYS).daily("prod", "Any", usageType, "1").build();
        DayAxis axis = new DayAxis(DAYS, ledger.coverage());
        return UsageFamily.nameOf(new UsageSeries(ledger.series(), axis));
    }
}

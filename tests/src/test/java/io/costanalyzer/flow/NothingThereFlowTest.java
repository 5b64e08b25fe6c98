package io.costanalyzer.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.costanalyzer.app.Outcome;
import io.costanalyzer.app.RunSummary;
import io.costanalyzer.archive.ArchiveUnavailableException;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.telemetry.Metric;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Absent is not zero: an account without history, a month without charges, an environment without a word. */
class NothingThereFlowTest {

    private static final LocalDate TODAY = LocalDate.of(2025, 11, 20);

    @TempDir
    Path folder;

    /** Pitfall 28: a source that has no figures yet is not a bill of zero. */
    @Test
    void aNewAccountIsIncompleteAndCostsUnknown() {
        House house = new House(folder, new Account(TODAY));

        RunSummary daily = house.daily(TODAY);

        assertThat(daily.outcome()).isEqualTo(Outcome.INCOMPLETE);
        assertThat(daily.warnings()).anyMatch(warning -> warning.contains("has no figures for"));
        assertThat(house.files()).doesNotContainKey("data/dataset=charges/year=2025/month=11/part-0.csv");
        assertThat(house.metrics)
                .as("no cost of 0 that would calm an alarm")
                .extracting(Metric::name)
                .contains("RunSucceeded")
                .doesNotContain("CostPerDay", "MonthToDateCost", "MonthForecastCost", "SavingPercent");
    }

    @Test
    void aMonthWithoutChargesThatTheSourceKnowsCostsZero() {
        House house = new House(folder, new Account(LocalDate.of(2025, 9, 1)));

        RunSummary run = house.monthly(LocalDate.of(2025, 11, 10), YearMonth.of(2025, 10));

        assertThat(run.report().orElseThrow().subject()).contains("0.00 USD");
        assertThat(house.file("reports/2025/10/v1/mail.txt")).contains("October cost 0.00\u00a0USD");
    }

    @Test
    void ofAnUnknownMonthNoReportIsStored() {
        House house = new House(folder, new Account(TODAY));

        RunSummary run = house.monthly(TODAY, YearMonth.of(2025, 10));

        assertThat(run.outcome()).isEqualTo(Outcome.INCOMPLETE);
        assertThat(run.report()).isEmpty();
        assertThat(run.warnings())
                .contains("Nothing of 2025-10 is known, neither to the source nor to the archive: no report is made.");
        assertThat(house.files().keySet()).noneMatch(file -> file.startsWith("reports/2"));
    }

    /** Pitfall 24: a tag that is not activated leaves an environment empty and all its costs with nobody. */
    @Test
    void anEnvironmentWithoutAChargeIsToldAndItsCostsAreWithNobody() {
        ChargePeriod always = ChargePeriod.of(LocalDate.of(2025, 1, 1), LocalDate.of(2026, 1, 1));
        House house = new House(
                folder,
                new Account(LocalDate.of(2025, 1, 1))
                        .billing(always, "prod", "Amazon Aurora", day -> "10")
                        .billing(always, "", "AWS Lambda", day -> "7"));
        house.backfill(TODAY, YearMonth.of(2025, 1));

        RunSummary daily = house.daily(TODAY);

        assertThat(daily.alerts()).anyMatch(alert -> alert.subject().contains("dev"));
        assertThat(house.file("data/dataset=charges/year=2025/month=10/part-0.csv"))
                .contains("UNALLOCATED")
                .contains("AWS Lambda");
    }

    /** A daily run went on with two months, called incidents by other names and ended with "succeeded". */
    @Test
    void anArchiveThatHasLostItsCatalogueIsNoNewOne() throws IOException {
        House house = new House(folder, new Account(LocalDate.of(2025, 9, 1)));
        house.backfill(TODAY, YearMonth.of(2025, 9));
        house.daily(TODAY);
        Files.delete(folder.resolve("catalog.json"));
        Map<String, String> before = house.files();

        assertThatThrownBy(() -> house.daily(TODAY.plusDays(1)))
                .isInstanceOf(ArchiveUnavailableException.class)
                .hasMessageContaining("the catalogue is gone")
                .hasMessageContaining("state/incidents.json was made with it. Restore it from a backup");

        assertThat(house.differingFrom(before)).isEmpty();
        assertThat(house.backfill(TODAY, YearMonth.of(2025, 9)).outcome()).isEqualTo(Outcome.SUCCEEDED);
        assertThat(house.daily(TODAY.plusDays(1)).outcome()).isEqualTo(Outcome.SUCCEEDED);
    }
}

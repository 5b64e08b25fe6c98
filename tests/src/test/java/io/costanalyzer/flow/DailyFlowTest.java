package io.costanalyzer.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.costanalyzer.app.Outcome;
import io.costanalyzer.app.RunSummary;
import io.costanalyzer.delivery.Message;
import io.costanalyzer.focus.ChargePeriod;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The daily job over an archive that is empty, warm, or has just been written. */
class DailyFlowTest {

    private static final LocalDate TODAY = LocalDate.of(2025, 8, 20);

    @TempDir
    Path folder;

    private final Account account = Bills.steady();
    private House house;

    @BeforeEach
    void build() {
        house = new House(folder, account);
    }

    @Test
    void anEmptyArchiveGetsTheRunningMonthAndTheOneBefore() {
        RunSummary run = house.daily(TODAY);

        assertThat(run.outcome()).isEqualTo(Outcome.SUCCEEDED);
        assertThat(account.asked()).containsExactly(ChargePeriod.of(LocalDate.of(2025, 7, 1), TODAY));
        assertThat(run.months())
                .extracting(RunSummary.MonthLine::month, RunSummary.MonthLine::status)
                .containsExactly(tuple("2025-07", "preliminary"), tuple("2025-08", "open"));
        assertThat(house.files())
                .containsKeys(
                        "catalog.json",
                        "data/dataset=charges/year=2025/month=07/part-0.csv",
                        "data/dataset=charges/year=2025/month=08/part-0.csv",
                        "data/dataset=runs/year=2025/month=08/part-0.csv");
    }

    @Test
    void aWarmArchiveIsAskedForOpenMonthsOnly() {
        house.backfill(TODAY.minusDays(1), Bills.firstMonth());
        house.daily(TODAY);
        house.daily(TODAY.plusDays(1));

        assertThat(account.asked().get(account.asked().size() - 1))
                .as("July was the same in two reads a day apart, and is closed")
                .isEqualTo(ChargePeriod.of(LocalDate.of(2025, 8, 1), TODAY.plusDays(1)));
    }

    @Test
    void theSameDayTwiceChangesNothingAndTellsNothingAgain() {
        // A budget at half its limit, so that there is something to tell.
        house.daily(TODAY.plusDays(10));
        assertThat(house.sent).isNotEmpty();
        int told = house.sent.size();
        Map<String, String> before = house.files();

        RunSummary again = house.daily(TODAY.plusDays(10));

        assertThat(house.sent).hasSize(told);
        assertThat(again.delivered()).isZero();
        assertThat(again.deliveredBefore()).isEqualTo(told);
        assertThat(house.differingFrom(before))
                .as("only when the month was last read, and the page that tells of the run")
                .filteredOn(path -> !path.startsWith("web/"))
                .isSubsetOf("catalog.json", "data/dataset=runs/year=2025/month=08/part-0.csv", "index.html");
        assertThat(house.file("data/dataset=runs/year=2025/month=08/part-0.csv").lines())
                .as("header and two runs")
                .hasSize(3);
    }

    @Test
    void aDayLaterTheSameThresholdIsNotToldAgain() {
        house.daily(TODAY.plusDays(10));
        int told = house.sent.size();
        house.daily(TODAY.plusDays(11));

        assertThat(house.sent.stream().map(Message::id)).doesNotHaveDuplicates();
        assertThat(house.sent).hasSize(told);
    }

    @Test
    void sixWeeksOfMorningsCloseTheMonthAndFreezeTheBaseline() {
        house.backfill(LocalDate.of(2025, 7, 31), Bills.firstMonth());
        for (LocalDate day = LocalDate.of(2025, 8, 1); day.isBefore(LocalDate.of(2025, 9, 15)); day = day.plusDays(1)) {
            RunSummary run = house.daily(day);
            assertThat(run.outcome()).as("run of %s: %s", day, run.warnings()).isEqualTo(Outcome.SUCCEEDED);
        }

        assertThat(house.on(LocalDate.of(2025, 9, 15)).archive().list("baselines/"))
                .containsExactly("baselines/before.json");
        ChargePeriod august = ChargePeriod.ofMonth(YearMonth.of(2025, 8));
        assertThat(house.file("catalog.json")).contains("2025-08");
        assertThat(house.files()
                                .get("data/dataset=charges/year=2025/month=08/part-0.csv")
                                .lines()
                                .count()
                        - 1)
                .as("one line a day and series")
                .isEqualTo(august.days() * 3L);
    }
}

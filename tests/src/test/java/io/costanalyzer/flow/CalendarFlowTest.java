package io.costanalyzer.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.costanalyzer.app.Outcome;
import io.costanalyzer.app.RunSummary;
import io.costanalyzer.focus.ChargePeriod;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Days on which programs about months go wrong. The machine's zone is a day ahead of UTC. */
class CalendarFlowTest {

    @TempDir
    Path folder;

    private static Account everyDay(LocalDate from, LocalDate until) {
        return new Account(from).billing(ChargePeriod.of(from, until), "prod", "Amazon Aurora", day -> "10");
    }

    /** Pitfalls 6, 8, 9, 10: a job that runs on the 1st must not ask for a period that starts and ends today. */
    @ParameterizedTest
    @CsvSource({
        "2024-03-01, 2024-02-01, 290",
        "2024-02-29, 2024-01-01, 280",
        "2024-02-01, 2024-01-01, 310",
        "2023-12-31, 2023-11-01, 300",
        "2024-01-01, 2023-12-01, 310",
        "2023-03-01, 2023-02-01, 280",
    })
    void everyDayHasAPeriodAndAMonthToJudge(LocalDate day, LocalDate askedFrom, String billedInTheMonthOfYesterday) {
        Account account = everyDay(LocalDate.of(2023, 1, 1), LocalDate.of(2024, 12, 31));
        House house = new House(folder, account);

        RunSummary run = house.daily(day);

        assertThat(run.outcome()).isNotEqualTo(Outcome.FAILED);
        assertThat(account.asked()).containsExactly(ChargePeriod.of(askedFrom, day));
        YearMonth month = YearMonth.from(day.minusDays(1));
        assertThat(account.billed(ChargePeriod.ofMonth(month)).amount())
                .isEqualByComparingTo(billedInTheMonthOfYesterday);
        assertThat(house.file("data/dataset=budgets/year=%d/month=%02d/part-0.csv"
                        .formatted(month.getYear(), month.getMonthValue())))
                .as("the budget was judged with what was billed by yesterday")
                .contains("\n" + billedInTheMonthOfYesterday + ",USD,");
    }

    @Test
    void theFirstOfAMonthReportsOnTheOneBefore() {
        House house = new House(folder, everyDay(LocalDate.of(2023, 12, 1), LocalDate.of(2024, 12, 31)));

        RunSummary run = house.monthly(LocalDate.of(2024, 3, 1), YearMonth.of(2024, 2));

        assertThat(run.report()).hasValueSatisfying(report -> {
            assertThat(report.month()).isEqualTo("2024-02");
            // Pitfall 18: two days are still coming in.
            assertThat(report.subject()).contains("270.00").containsIgnoringCase("prelim");
        });
    }

    @Test
    void aMonthThatHasNotBegunIsRefusedBeforeAnythingIsAsked() {
        Account account = everyDay(LocalDate.of(2023, 12, 1), LocalDate.of(2024, 12, 31));
        House house = new House(folder, account);

        assertThatThrownBy(() -> house.monthly(LocalDate.of(2024, 3, 1), YearMonth.of(2024, 3)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("2024-03 has no day before 2024-03-01 yet: there is nothing to report on");
        assertThat(account.asked()).isEmpty();
        assertThat(house.files()).isEmpty();
    }
}

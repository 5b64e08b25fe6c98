package io.costanalyzer.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.costanalyzer.app.Outcome;
import io.costanalyzer.app.RunSummary;
import io.costanalyzer.focus.ChargePeriod;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An environment that began after the baseline was captured has a report like the others, and a bridge that starts at zero. */
class YoungEnvironmentFlowTest {

    @TempDir
    Path folder;

    @Test
    void isReportedOnWithoutABaseline() {
        LocalDate first = LocalDate.of(2025, 1, 1);
        ChargePeriod always = ChargePeriod.of(first, LocalDate.of(2026, 1, 1));
        ChargePeriod later = ChargePeriod.of(LocalDate.of(2025, 5, 1), LocalDate.of(2026, 1, 1));
        Account account = new Account(first)
                .billing(always, "prod", "AWS Lambda", halved(40.0))
                .billing(always, "dev", "AWS Lambda", halved(11.0))
                .billing(later, "staging", "AWS Lambda", halved(15.0))
                .billing(later, "staging", "Amazon Route 53", day -> "2.00")
                .billing(always, "", "Amazon Route 53", day -> "0.05");
        House house = new House(
                folder, account, House.CONFIG.replace("source:\n", """
                  - name: staging
                    tag: {key: Environment, values: [staging]}
                source:
                """).replace("targets:\n", """
                measures:
                  list:
                    - {id: half, title: Half of Lambda, kind: quantity, services: [AWS Lambda], applied: 2025-08-15, promise: 50 %}
                targets:
                """));
        house.backfill(LocalDate.of(2025, 11, 1), YearMonth.of(2025, 1));
        house.daily(LocalDate.of(2025, 11, 8));

        RunSummary run = house.monthly(LocalDate.of(2025, 11, 9), YearMonth.of(2025, 10));

        assertThat(run.outcome()).isEqualTo(Outcome.SUCCEEDED);
        assertThat(house.files())
                .hasEntrySatisfying(
                        "reports/2025/10/v1/environments/staging/mail.txt",
                        text -> assertThat(text).contains("staging", "Half of Lambda"))
                .containsKey("reports/2025/10/v1/environments/UNALLOCATED/mail.txt");
    }

    private static Function<LocalDate, String> halved(double perDay) {
        return day -> String.format(
                Locale.ROOT,
                "%.4f",
                perDay
                        * (1 + 0.02 * Math.sin(day.toEpochDay() * 1.7 + perDay))
                        * (day.isBefore(LocalDate.of(2025, 8, 15)) ? 1 : 0.5));
    }
}

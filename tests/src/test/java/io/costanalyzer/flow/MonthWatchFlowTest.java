package io.costanalyzer.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.costanalyzer.alert.Mute;
import io.costanalyzer.archive.IncidentStore;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.render.json.ReportJson;
import io.costanalyzer.report.ForecastRecordLine;
import io.costanalyzer.report.IncidentLine;
import io.costanalyzer.report.MonthWatch;
import io.costanalyzer.report.MuteLine;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The monthly report tells what became of the month's alerts, mutes and forecasts. */
class MonthWatchFlowTest {

    private static final LocalDate OPENED = LocalDate.of(2025, 1, 1);
    private static final YearMonth AUGUST = YearMonth.of(2025, 8);
    private static final LocalDate SPIKE = AUGUST.atDay(13);
    private static final String CONFIG = House.CONFIG.replaceAll("(?s)targets:.*?anomalies:", "anomalies:") + """
            alerts:
              mutes:
                - {environment: dev, author: lea, reason: "load test <b>one</b>", from: 2025-08-12, until: 2025-08-20, planned: true}
                - {environment: dev, author: max, reason: long ago, from: 2025-06-01, until: 2025-06-30}
            """;

    @TempDir
    Path folder;

    private House house() {
        return new House(folder, account(), CONFIG);
    }

    private static Account account() {
        ChargePeriod year = ChargePeriod.of(OPENED, LocalDate.of(2025, 12, 1));
        return new Account(OPENED)
                .billing(year, "prod", "AWS Lambda", day -> day.equals(SPIKE) ? "60" : "10")
                .billing(
                        year,
                        "dev",
                        "Amazon S3",
                        day -> day.isBefore(SPIKE) || day.isAfter(SPIKE.plusDays(3)) ? "20" : "90");
    }

    private MonthWatch august(House house) {
        house.backfill(AUGUST.atDay(5), YearMonth.of(2025, 1));
        for (LocalDate day = AUGUST.atDay(6); !day.isAfter(AUGUST.atDay(24)); day = day.plusDays(1)) {
            house.daily(day);
        }
        house.monthly(LocalDate.of(2025, 9, 10), AUGUST);
        return new ReportJson()
                .read(house.file("reports/2025/08/v1/model.json"), "model.json")
                .watch();
    }

    @Test
    void theReportTellsItsIncidentsMutesAndForecasts() {
        House house = house();
        MonthWatch watch = august(house);

        assertThat(watch.incidents())
                .filteredOn(line -> line.kind().equals("anomaly"))
                .hasSize(1);
        IncidentLine spike = watch.incidents().stream()
                .filter(line -> line.kind().equals("anomaly"))
                .findFirst()
                .orElseThrow();
        assertThat(spike.serviceName()).contains("AWS Lambda");
        assertThat(spike.since()).isEqualTo(SPIKE);
        assertThat(spike.openedOn()).isEqualTo(SPIKE.plusDays(1));
        assertThat(spike.endedOn()).isPresent();

        assertThat(watch.mutes()).extracting(MuteLine::author).containsExactly("lea");
        assertThat(watch.explained())
                .anySatisfy(days -> assertThat(days.explanation()).isEqualTo("planned: load test <b>one</b>"));

        ForecastRecordLine all = watch.forecasts().get(0);
        assertThat(all.record().environment()).isEqualTo(Optional.empty());
        assertThat(all.record().month()).isEqualTo(AUGUST);
        assertThat(all.record().said()).hasSize(4);
        assertThat(all.madeLater()).as("no run on the 5th").containsExactly(AUGUST.atDay(5));

        String page = house.file("reports/2025/08/v1/index.html");
        assertThat(page)
                .contains("What forecasts of August 2025 said", "Expected changes", "Mutes in the month and since")
                .contains("load test &lt;b&gt;one&lt;/b&gt;")
                .doesNotContain("<b>one</b>");
        assertThat(house.file("reports/2025/08/v1/mail.txt"))
                .contains("load test <b>one</b>", "lea", "AWS Lambda in prod", "What forecasts of August 2025 said");
    }

    /** A correction takes nothing out of a report but figures, however late it comes. */
    @Test
    void aMonthThatIsRestatedInWinterTellsItsIncidentsAndMutesAgain() {
        Account account = account();
        House house = new House(folder, account, CONFIG);
        MonthWatch before = august(house);
        house.daily(LocalDate.of(2026, 1, 20));
        account.billing(ChargePeriod.ofDay(AUGUST.atDay(2)), "prod", "AWS Lambda", day -> "1");
        house.monthly(LocalDate.of(2026, 1, 21), YearMonth.of(2025, 12));

        MonthWatch after = new ReportJson()
                .read(house.file("reports/2025/08/v2/model.json"), "model.json")
                .watch();
        assertThat(after.incidents())
                .extracting(IncidentLine::id)
                .containsAll(before.incidents().stream().map(IncidentLine::id).toList());
        assertThat(after.mutes()).extracting(MuteLine::author).containsExactly("lea");
        assertThat(after.explained()).isEqualTo(before.explained());
    }

    @Test
    void aMuteAfterTheFinalReportIsNoNewReport() {
        House house = house();
        august(house);
        house.monthly(LocalDate.of(2025, 9, 12), AUGUST);
        long versions = versions(house);
        LocalDate today = LocalDate.of(2025, 9, 14);
        Mute mute = Mute.of(
                "lea",
                "migration",
                today,
                today.plusDays(9),
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.of("Amazon S3"));
        new IncidentStore(house.archive()).update(book -> book.muted(mute));
        house.monthly(today, AUGUST);
        assertThat(versions(house)).isEqualTo(versions);
    }

    private static long versions(House house) {
        return house.files().keySet().stream()
                .filter(path -> path.matches("reports/2025/08/v\\d+/model.json"))
                .count();
    }
}

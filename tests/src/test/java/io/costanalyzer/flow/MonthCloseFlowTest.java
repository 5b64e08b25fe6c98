package io.costanalyzer.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.costanalyzer.app.Outcome;
import io.costanalyzer.app.RunSummary;
import io.costanalyzer.digest.Sha256;
import io.costanalyzer.focus.Charge;
import io.costanalyzer.focus.Tags;
import io.costanalyzer.money.Money;
import io.costanalyzer.report.MonthlyReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A month from its first report over the final one to a restatement by the provider. */
class MonthCloseFlowTest {

    private static final YearMonth OCTOBER = YearMonth.of(2025, 10);

    @TempDir
    Path folder;

    private final Account account = Bills.steady();
    private House house;

    @BeforeEach
    void build() {
        house = new House(folder, account);
        house.backfill(LocalDate.of(2025, 11, 1), Bills.firstMonth());
    }

    @Test
    void preliminaryThenFinal() {
        RunSummary early = house.monthly(LocalDate.of(2025, 11, 3), OCTOBER);
        house.daily(LocalDate.of(2025, 11, 8));
        RunSummary late = house.monthly(LocalDate.of(2025, 11, 9), OCTOBER);

        assertThat(early.report().orElseThrow().subject()).contains("[prelim]");
        assertThat(late.report().orElseThrow().subject()).doesNotContain("[prelim]");
        assertThat(late.report().orElseThrow().version()).isEqualTo(2);
        assertThat(house.sent)
                .extracting(message -> message.id())
                .as("what is not final is stored and not mailed")
                .contains("report-2025-10-v2")
                .doesNotContain("report-2025-10-v1");
        assertThat(house.file("reports/2025/10/v1/index.html")).contains("[prelim]");
    }

    @Test
    void theSameReportIsNotStoredOrMailedTwice() {
        house.daily(LocalDate.of(2025, 11, 8));
        RunSummary first = house.monthly(LocalDate.of(2025, 11, 9), OCTOBER);
        int sent = house.sent.size();
        Map<String, String> before = house.files();
        RunSummary second = house.monthly(LocalDate.of(2025, 11, 10), OCTOBER);

        assertThat(first.report().orElseThrow().created()).isTrue();
        assertThat(second.report().orElseThrow().created()).isFalse();
        assertThat(second.deliveredBefore()).isEqualTo(1);
        assertThat(house.sent).hasSize(sent);
        assertThat(house.differingFrom(before))
                .as("the run itself, its file in the catalogue, and the page that tells of it")
                .filteredOn(path -> !path.startsWith("web/"))
                .containsExactly("catalog.json", "data/dataset=runs/year=2025/month=11/part-0.csv", "index.html");
    }

    /** Pitfall 17: closed months change; the report that was sent stays as it was, and a new version says what changed. */
    @Test
    void aRestatedMonthIsReadAgainAndReportedAsANewVersion() {
        house.daily(LocalDate.of(2025, 11, 8));
        house.monthly(LocalDate.of(2025, 11, 9), OCTOBER);
        Map<String, String> firstVersion = house.files();
        String charges = "data/dataset=charges/year=2025/month=10/part-0.csv";
        restate();

        RunSummary daily = house.daily(LocalDate.of(2025, 11, 20));
        assertThat(daily.months()).extracting(RunSummary.MonthLine::month).containsExactly("2025-11");
        assertThat(house.file(charges)).isEqualTo(firstVersion.get(charges));

        RunSummary monthly = house.monthly(LocalDate.of(2025, 12, 9), OCTOBER);

        assertThat(monthly.warnings()).anyMatch(warning -> warning.startsWith("2025-10 was restated by AWS"));
        assertThat(house.file(charges)).isNotEqualTo(firstVersion.get(charges)).contains("40.95");
        assertThat(house.files()).as("what was billed before is kept").anySatisfy((path, text) -> {
            assertThat(path).contains("history").endsWith(".csv");
            assertThat(text).isEqualTo(firstVersion.get(charges));
        });
        assertThat(house.file("reports/2025/10/v1/model.json"))
                .isEqualTo(firstVersion.get("reports/2025/10/v1/model.json"));
        assertThat(monthly.report().orElseThrow().version()).isEqualTo(2);
        assertThat(monthly.report().orElseThrow().subject()).contains("[corrected v2]");
    }

    /** The run reports on November and finds that October has changed: whoever relied on its report gets a new one. */
    @Test
    void aRestatedMonthIsCorrectedByTheRunThatFindsIt() {
        house.daily(LocalDate.of(2025, 11, 8));
        house.monthly(LocalDate.of(2025, 11, 9), OCTOBER);
        restate();
        house.daily(LocalDate.of(2025, 12, 8));

        RunSummary monthly = house.monthly(LocalDate.of(2025, 12, 9), OCTOBER.plusMonths(1));

        assertThat(monthly.report().orElseThrow().month()).isEqualTo("2025-11");
        assertThat(house.sent)
                .filteredOn(message -> message.id().equals("report-2025-10-v2"))
                .singleElement()
                .satisfies(message -> assertThat(message.subject()).startsWith("[corrected v2] "));
        assertThat(house.file("reports/2025/10/v2/mail.txt")).contains("What changed since version 1");
    }

    /** The schedule runs on the 3rd, 9th and 14th: nothing but the archive remembers what the 14th of November found. */
    @Test
    void aMonthThatIsRestatedBeforeItRestsIsCorrectedByTheNextRun() {
        house.daily(LocalDate.of(2025, 11, 8));
        house.monthly(LocalDate.of(2025, 11, 9), OCTOBER);
        restate();
        house.daily(LocalDate.of(2025, 11, 14));
        RunSummary found = house.monthly(LocalDate.of(2025, 11, 14), OCTOBER);
        assertThat(found.report().orElseThrow().subject()).startsWith("[prelim, corrected v2] ");
        house.daily(LocalDate.of(2025, 11, 15));

        house.monthly(LocalDate.of(2025, 12, 3), OCTOBER.plusMonths(1));

        assertThat(house.sent)
                .filteredOn(message -> message.id().startsWith("report-2025-10-v"))
                .extracting(message -> message.subject().replaceAll("AWS cost.*", ""))
                .containsExactly("", "[corrected v3] ");
        int sent = house.sent.size();
        house.monthly(LocalDate.of(2025, 12, 4), OCTOBER.plusMonths(1));
        assertThat(house.sent).as("said once").hasSize(sent);
    }

    @Test
    void aCorrectionThatReachedNobodyIsSentByTheNextRun() {
        house.daily(LocalDate.of(2025, 11, 8));
        house.monthly(LocalDate.of(2025, 11, 9), OCTOBER);
        restate();
        house.daily(LocalDate.of(2025, 12, 7));
        house.daily(LocalDate.of(2025, 12, 8));
        house.refusing(Optional.of("down"));
        assertThat(house.monthly(LocalDate.of(2025, 12, 9), OCTOBER.plusMonths(1))
                        .outcome())
                .isEqualTo(Outcome.FAILED);
        house.refusing(Optional.empty());

        assertThat(house.monthly(LocalDate.of(2025, 12, 9), OCTOBER.plusMonths(1))
                        .outcome())
                .isEqualTo(Outcome.SUCCEEDED);

        assertThat(house.sent)
                .extracting(message -> message.id())
                .containsOnlyOnce("report-2025-10-v2", "report-2025-11-v1");
    }

    /** A run that died while it stored leaves a number behind; the next version says the number that it has. */
    @Test
    void aVersionSaysItsOwnNumber() throws IOException {
        house.daily(LocalDate.of(2025, 11, 8));
        Path left = folder.resolve("reports/2025/10/v1/index.html");
        Files.createDirectories(left.getParent());
        Files.writeString(left, "half stored by a run that died");

        RunSummary run = house.monthly(LocalDate.of(2025, 11, 9), OCTOBER);

        assertThat(run.report().orElseThrow().version()).isEqualTo(2);
        MonthlyReport stored =
                house.on(LocalDate.of(2025, 11, 10)).reports().latest(OCTOBER).orElseThrow();
        assertThat(stored.identity().version()).isEqualTo(2);
        assertThat(house.file("reports/2025/10/v2/index.html"))
                .contains("version 2")
                .doesNotContain("version 1");
    }

    /** After an upgrade the archive holds reports that the software cannot read any more: they stay, and stop no run. */
    @Test
    void aReportOfAnotherVersionOfTheSoftwareStopsNoRun() throws IOException {
        house.daily(LocalDate.of(2025, 11, 8));
        house.monthly(LocalDate.of(2025, 11, 9), OCTOBER);
        Path model = folder.resolve("reports/2025/10/v1/model.json");
        Path manifest = folder.resolve("reports/2025/10/v1/manifest.json");
        String now = Files.readString(model);
        String before = now.replace("\"modelVersion\" : " + MonthlyReport.MODEL_VERSION, "\"modelVersion\" : 1");
        Files.writeString(model, before);
        Files.writeString(manifest, Files.readString(manifest).replace(Sha256.hex(now), Sha256.hex(before)));

        RunSummary next = house.monthly(LocalDate.of(2025, 12, 9), OCTOBER.plusMonths(1));

        assertThat(next.report().orElseThrow().created()).isTrue();
        assertThat(house.log).anyMatch(line -> line.startsWith("! Version 1 of the report on 2025-10 is passed over."));
        assertThat(house.on(LocalDate.of(2025, 12, 9)).reports().stored())
                .extracting(line -> line.month() + " " + line.subject())
                .contains("2025-10 stored by another version of the software");
        assertThat(house.sent)
                .extracting(message -> message.id())
                .containsOnlyOnce("report-2025-10-v1")
                .doesNotContain("report-2025-10-v2");
    }

    /** A run dies before the manifest, the next one comes later: it goes on with what was begun and leaves no number unused. */
    @Test
    void aVersionWhoseRunDiedIsFinishedUnderItsNumber() throws IOException {
        house.daily(LocalDate.of(2025, 11, 8));
        house.monthly(LocalDate.of(2025, 11, 9), OCTOBER);
        Path version = folder.resolve("reports/2025/10/v1");
        String page = Files.readString(version.resolve("index.html"));
        Files.delete(version.resolve("manifest.json"));
        Files.delete(version.resolve("report.csv"));
        Files.delete(version.resolve("index.html"));

        RunSummary.ReportLine report =
                house.monthly(LocalDate.of(2025, 11, 10), OCTOBER).report().orElseThrow();

        assertThat(report.version()).isEqualTo(1);
        assertThat(report.created()).isTrue();
        assertThat(Files.readString(version.resolve("index.html"))).isEqualTo(page);
        assertThat(version.resolve("report.csv")).exists();
        assertThat(folder.resolve("reports/2025/10/v2")).doesNotExist();
    }

    private void restate() {
        account.billing(Charge.builder(LocalDate.of(2025, 10, 12), "AWS Lambda", Money.of("USD", "31.00"))
                .usageType("EU-AWSLambda")
                .regionId("eu-west-1")
                .tags(Tags.of(Map.of("Environment", "dev")))
                .build());
    }
}

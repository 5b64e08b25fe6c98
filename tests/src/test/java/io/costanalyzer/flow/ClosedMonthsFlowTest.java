package io.costanalyzer.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.costanalyzer.archive.LedgerArchive;
import io.costanalyzer.archive.folder.FolderArchive;
import io.costanalyzer.entry.cli.Costs;
import io.costanalyzer.wiring.ProcessEnvironment;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The months of an export are summed up once: what is final lies rolled up in the archive, and its part of the export is
 * not even opened again. Every scan would show, since after the first run these parts are nothing that can be read.
 */
class ClosedMonthsFlowTest {

    private static final List<YearMonth> CLOSED =
            List.of(YearMonth.of(2026, 8), YearMonth.of(2026, 9), YearMonth.of(2026, 10));

    @TempDir
    Path folder;

    @Test
    void monthsThatAreFinalAreNeverScannedAgain() throws IOException {
        for (YearMonth month : CLOSED) {
            export(month, LocalDate.of(2026, 11, 1));
        }
        export(YearMonth.of(2026, 11), LocalDate.of(2026, 11, 19));
        Files.writeString(
                folder.resolve("costs.yaml"), """
                environments: [{name: prod, tag: {key: env, values: [prod]}}]
                source: {export: {location: "%s"}}
                archive: {location: "%s"}
                """.formatted(folder.resolve("export"), folder.resolve("archive")));
        // October is final when two reads a day apart agree.
        run("2026-11-19", "backfill", "--from", "2026-08", "--yes");
        run("2026-11-20", "daily");
        String before = catalogue();
        assertThat(before.lines()).hasSize(3).allMatch(line -> line.startsWith("FINAL "));
        for (YearMonth month : CLOSED) {
            Files.writeString(part(month), "nothing that could be read\n");
        }
        export(YearMonth.of(2026, 11), LocalDate.of(2026, 11, 21));
        run("2026-11-21", "daily");
        run("2026-11-21", "monthly", "--month", "2026-10");
        assertThat(catalogue()).isEqualTo(before);
        assertThat(archive().catalog().months().get(YearMonth.of(2026, 11)).dataThrough())
                .isEqualTo(LocalDate.of(2026, 11, 20));
        assertThat(folder.resolve("archive/reports/2026/10/v1/index.html")).exists();
    }

    private LedgerArchive archive() {
        return new LedgerArchive(new FolderArchive(folder.resolve("archive")));
    }

    /** What the catalogue says of the closed months. */
    private String catalogue() {
        return CLOSED.stream()
                .map(month -> archive().catalog().months().get(month))
                .map(month -> month.status() + " " + month.digest() + " " + month.billedCost())
                .collect(Collectors.joining("\n"));
    }

    private Path part(YearMonth month) {
        return folder.resolve("export/BILLING_PERIOD=" + month + "/part.csv");
    }

    /** A row a day, up to a day. */
    private void export(YearMonth month, LocalDate end) throws IOException {
        String header =
                "BilledCost,BillingCurrency,BillingPeriodStart,BillingPeriodEnd,ChargeCategory,ChargePeriodStart,"
                        + "ChargePeriodEnd,EffectiveCost,ProviderName,ServiceName,SubAccountId,Tags,x_UsageType";
        Stream<String> rows = month.atDay(1)
                .datesUntil(
                        end.isBefore(month.plusMonths(1).atDay(1))
                                ? end
                                : month.plusMonths(1).atDay(1))
                .map(day -> String.join(
                        ",",
                        "1.25",
                        "USD",
                        month + "-01T00:00:00Z",
                        month.plusMonths(1) + "-01T00:00:00Z",
                        "Usage",
                        day + "T00:00:00Z",
                        day.plusDays(1) + "T00:00:00Z",
                        "1",
                        "AWS",
                        "AWS Lambda",
                        "111122223333",
                        "\"{\"\"env\"\":\"\"prod\"\"}\"",
                        "EU-Requests"));
        Files.createDirectories(part(month).getParent());
        Files.write(part(month), Stream.concat(Stream.of(header), rows).toList());
    }

    private void run(String asOf, String... arguments) {
        String[] all = Stream.concat(
                        Stream.of(arguments),
                        Stream.of("--config", folder.resolve("costs.yaml").toString(), "--as-of", asOf))
                .toArray(String[]::new);
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Costs.run(
                new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                new ProcessEnvironment(Map.of()),
                Clock.fixed(Instant.parse(asOf + "T06:00:00Z"), ZoneOffset.UTC),
                all);
        assertThat(code).as(err.toString(StandardCharsets.UTF_8)).isZero();
    }
}

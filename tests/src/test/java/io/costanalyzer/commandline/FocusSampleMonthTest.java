package io.costanalyzer.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code costs monthly} over the real sample of a FOCUS export: its sum is the file's, to the last digit. */
class FocusSampleMonthTest {

    private static final String CONFIG = """
            environments:
              - name: prod
                tag: {key: environment, values: [prod]}
              - name: dev
                tag: {key: environment, values: [dev]}
            source:
              focus-csv: {location: SAMPLE}
            archive:
              location: FOLDER/archive
            delivery:
              outbox: {folder: FOLDER/outbox}
              mail:
                from: costs@example.org
                recipients: [finance@example.org]
                outbox: {folder: FOLDER/outbox}
            """;

    @TempDir
    Path folder;

    private Shell shell;

    @BeforeEach
    void open() {
        shell = new Shell(folder);
    }

    @Test
    void theReportsTotalIsTheFilesAwsTotalAndTheOthersAreNamed() throws IOException {
        Shell.Answer answer = monthly(CONFIG);
        assertThat(answer.code()).as(answer.err()).isZero();
        assertThat(billed()).isEqualByComparingTo("18.0066386184");
        assertThat(billed()).isEqualByComparingTo(inTheFile("AWS"));
        assertThat(Files.readString(report("index.html")))
                .contains("provider Microsoft")
                .contains("provider Oracle");
        assertThat(Files.readString(report("mail.txt"))).contains("provider Microsoft");
    }

    @Test
    void everyProviderIsIncludedWhenTheConfigurationSaysSo() throws IOException {
        Shell.Answer answer = monthly(CONFIG.replace("location: SAMPLE", "location: SAMPLE, providers: []"));
        assertThat(answer.code()).as(answer.err()).isZero();
        assertThat(billed()).isEqualByComparingTo("20.52022672899");
        assertThat(billed()).isEqualByComparingTo(inTheFile(""));
        assertThat(Files.readString(report("index.html"))).doesNotContain("provider Microsoft");
    }

    private Shell.Answer monthly(String config) {
        String file = shell.write("costs.yaml", config.replace("SAMPLE", sample().toString()));
        return shell.costs("monthly", "--month", "2024-09", "--config", file);
    }

    private static Path sample() {
        return Path.of(System.getProperty("project.root"), "tests/src/test/resources/focus/focus_sample.csv");
    }

    private Path report(String name) {
        return folder.resolve("archive/reports/2024/09/v1").resolve(name);
    }

    private BigDecimal billed() throws IOException {
        return sum(report("report.csv"), "");
    }

    private static BigDecimal inTheFile(String provider) throws IOException {
        return sum(sample(), provider);
    }

    private static BigDecimal sum(Path csv, String provider) throws IOException {
        try (var reader = Files.newBufferedReader(csv);
                var rows = CSVFormat.RFC4180.parse(reader)) {
            List<CSVRecord> all = rows.getRecords();
            List<String> header = all.get(0).toList();
            return all.stream()
                    .skip(1)
                    .filter(row -> provider.isEmpty()
                            || row.get(header.indexOf("ProviderName")).equals(provider))
                    .map(row -> new BigDecimal(row.get(header.indexOf("BilledCost"))))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }
}

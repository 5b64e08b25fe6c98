package io.costanalyzer.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.ingestion.IngestionProblem;
import io.costanalyzer.ingestion.ProblemReason;
import io.costanalyzer.ingestion.SourceUnavailableException;
import io.costanalyzer.ingestion.duckdb.FocusExportSource;
import io.costanalyzer.ingestion.export.ExportOptions;
import io.costanalyzer.ingestion.export.ExportParts;
import io.costanalyzer.ingestion.focuscsv.FocusCsvOptions;
import io.costanalyzer.ingestion.focuscsv.FocusCsvSource;
import io.costanalyzer.ingestion.focuscsv.FolderExport;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Exports that DuckDB sums up come to the same ledgers as the same rows read one by one, and say as clearly what is wrong. */
class FocusExportTest {

    private static final ChargePeriod OCTOBER = ChargePeriod.of(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 11, 1));
    private static final String HEADER =
            "BilledCost,BillingCurrency,BillingPeriodStart,BillingPeriodEnd,ChargeCategory,ChargeClass,ChargeDescription,"
                    + "ChargePeriodStart,ChargePeriodEnd,ConsumedQuantity,ConsumedUnit,EffectiveCost,ProviderName,"
                    + "PublisherName,RegionId,ServiceName,SkuId,SubAccountId,SubAccountName,Tags,x_CostCategories,"
                    + "x_ServiceCode,x_UsageType\n";

    @TempDir
    Path folder;

    @Test
    void theSampleOfTheFinOpsFoundationGivesTheSameLedgerAsRowByRow() throws IOException {
        Path sample = Path.of(System.getProperty("project.root"), "tests/src/test/resources/focus/focus_sample.csv");
        ChargePeriod september = ChargePeriod.of(LocalDate.of(2024, 9, 1), LocalDate.of(2024, 10, 1));
        SummedExport.Read byRow = SummedExport.read(
                new FocusCsvSource(new FolderExport(sample), FocusCsvOptions.defaults(), SummedExport.CLOCK),
                september);
        SummedExport.Read bySum = SummedExport.read(SummedExport.source(sample, folder), september);
        SummedExport.assertSame(bySum, byRow);
        assertThat(bySum.ingestion().charges()).isEqualTo(942);
    }

    @Test
    void oddRowsAreReadAlike() throws IOException {
        Path file = Files.writeString(folder.resolve("odd.csv"), HEADER + String.join("\n", oddRows()) + "\n");
        FocusCsvOptions half = FocusCsvOptions.defaults().withToleratedShare(new BigDecimal("0.5"));
        SummedExport.Read byRow =
                SummedExport.read(new FocusCsvSource(new FolderExport(file), half, SummedExport.CLOCK), OCTOBER);
        SummedExport.Read bySum = SummedExport.read(SummedExport.source(file, folder), OCTOBER);
        SummedExport.assertSame(bySum, byRow);
        assertThat(bySum.ingestion().problems().counts())
                .isEqualTo(byRow.ingestion().problems().counts());
        assertThat(bySum.ledger().series().stream()
                        .map(one -> one.key().environment().name()))
                .contains("prod", "shared", "platform", "UNALLOCATED");
        assertThat(bySum.ledger().series().stream()
                        .map(one -> one.key().tags().values().toString())
                        .distinct())
                .as("those that are asked for, in the environments that they are asked for in")
                .containsExactlyInAnyOrder("{}", "{env=it's}", "{Team=a\"b}", "{Team=x, env=it's}");
    }

    private static List<String> oddRows() {
        return List.of(
                row("0.10000000000000001", "Usage", "", "{\"env\":\"prod\"}", "", "EU-Requests"),
                row("1E-7", "Usage", "", "{\"user:env\":\"it's\"}", "", "EU-Requests"),
                row("0.3", "Usage", "", "{\"env\":\"prod\",\"Team\":\"a\\\"b\"}", "", "EU-Requests"),
                row("0.4", "Usage", "", "{\"env\":\"it's\",\"user:Team\":\"x\"}", "", "EU-Requests"),
                row("0.5", "Usage", "", "{\"env\":\"prod\",\"Team\":\"X\"}", "", "EU-Requests"),
                row("0.6", "Usage", "", "{\"Team\":\"x\"}", "", "EU-Requests"),
                row("-5", "Credit", "", "", "", ""),
                row("-2", "Usage", "Correction", "", "", "EU-Requests"),
                row("3", "Adjustment", "", "", "", ""),
                row("7.5", "Tax", "", "NULL", "{\"Team\":\"platform\"}", ""),
                row("1.25", "Usage", "", "{}", "", ""),
                row("1.5", "Usage", "", "{\"env\":\"prod\"", "", "EU-Requests"),
                row("1.75", "Usage", "", "env=prod", "[\"platform\"]", "EU-Requests"),
                row("0.7", "Usage", "", "{user:env=it's, a.b=c}", "{Team=platform}", "EU-Requests"),
                row("0.8", "Usage", "", "{Team=x=y, env=prod}", "", "EU-Requests"),
                row("0.9", "Usage", "", "{env=}", "", "EU-Requests"),
                row("1.1", "Usage", "", "{env=prod, staging}", "", "EU-Requests"),
                row("1.2", "Usage", "", "{=x, env=prod}", "{Team}", "EU-Requests"),
                row("2.5", "Barter", "", "", "", "EU-Requests"),
                row("much", "Usage", "", "", "", "EU-Requests"),
                row("", "Usage", "", "", "", "EU-Requests"),
                row("4", "Usage", "", "", "", "EU-Requests").replace("2026-10-05T", "when "),
                row("4", "Usage", "", "", "", "EU-Requests").replace(",USD,", ",EUR,"),
                row("4", "Usage", "", "", "", "EU-Requests").replace(",AWS,AWS,", ",Other,Other,"),
                row("4", "Usage", "", "", "", "EU-Requests").replace("2026-10-05", "2026-09-05"),
                row("4", "Usage", "", "", "", "EU-Requests").replace("111122223333", "000000000001"));
    }

    private static String row(
            String cost, String category, String chargeClass, String tags, String categories, String usageType) {
        return String.join(
                ",",
                cost,
                "USD",
                "2026-10-01T00:00:00Z",
                "2026-11-01T00:00:00Z",
                category,
                chargeClass,
                "$0.40 per million requests",
                "2026-10-05T03:00:00Z",
                "2026-10-05T04:00:00Z",
                "2",
                "Requests",
                cost,
                "AWS",
                "AWS",
                "eu-west-1",
                "AWS Lambda",
                "SKU1",
                "111122223333",
                "main",
                quoted(tags),
                quoted(categories),
                "AWSLambda",
                usageType);
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\"", "\"\"") + "\"";
    }

    @Test
    void parquetWithMapsAndDoublesSaysWhatTheCsvSays() throws Exception {
        String csv = HEADER
                + Stream.of("0.1", "0.2", "1234.5678901", "0.0000004")
                        .map(cost -> row(cost, "Usage", "", "{\"env\":\"prod\"}", "", "EU-Requests"))
                        .reduce("", (all, row) -> all + row + "\n");
        Path file = Files.writeString(folder.resolve("exact.csv"), csv);
        Path parquet = folder.resolve("binary.parquet");
        sql("COPY (SELECT * REPLACE (BilledCost::DOUBLE AS BilledCost, EffectiveCost::DOUBLE AS EffectiveCost,"
                + " ConsumedQuantity::DOUBLE AS ConsumedQuantity, ChargePeriodStart::TIMESTAMP AS ChargePeriodStart,"
                + " BillingPeriodStart::TIMESTAMP AS BillingPeriodStart,"
                + " MAP {'env': 'prod'} AS Tags, NULL::MAP(VARCHAR, VARCHAR) AS x_CostCategories)"
                + " FROM read_csv('" + file + "', all_varchar = true)) TO '" + parquet + "' (FORMAT parquet)");
        SummedExport.assertSame(
                SummedExport.read(SummedExport.source(parquet, folder), OCTOBER),
                SummedExport.read(SummedExport.source(file, folder), OCTOBER));
    }

    @Test
    void aFileThatEndsBeforeItsEndIsRefused() throws Exception {
        Path whole = folder.resolve("whole.csv.gz");
        sql("COPY (SELECT * FROM range(300000)) TO '" + whole + "' (FORMAT csv, HEADER, COMPRESSION gzip)");
        Path cut = folder.resolve("cut.csv.gz");
        String head = HEADER.strip();
        Path plain = Files.writeString(
                folder.resolve("plain.csv"),
                head + "\n" + (row("1", "Usage", "", "", "", "EU-Requests") + "\n").repeat(20_000));
        sql("COPY (SELECT * FROM read_csv('" + plain + "', all_varchar = true)) TO '" + whole
                + "' (FORMAT csv, HEADER, COMPRESSION gzip)");
        byte[] bytes = Files.readAllBytes(whole);
        Files.write(cut, java.util.Arrays.copyOf(bytes, bytes.length / 2));
        assertThatThrownBy(() -> SummedExport.read(SummedExport.source(cut, folder), OCTOBER))
                .isInstanceOf(SourceUnavailableException.class)
                .hasMessageContaining("a compressed file ends before its end");
    }

    @Test
    void aColumnThatMustBeThereIsNamedAndOneThatNobodyKnowsIsPassedOver() throws IOException {
        Path less = Files.writeString(folder.resolve("less.csv"), "BilledCost,ServiceName\n1,AWS Lambda\n");
        assertThatThrownBy(() -> SummedExport.read(SummedExport.source(less, folder), OCTOBER))
                .isInstanceOf(SourceUnavailableException.class)
                .hasMessageContaining("it lacks the columns BillingCurrency, BillingPeriodStart, ChargeCategory");
        Path more = Files.writeString(
                folder.resolve("more.csv"),
                "x_New," + HEADER + "new," + row("1", "Usage", "", "", "", "EU-Requests") + "\n");
        assertThat(SummedExport.read(SummedExport.source(more, folder), OCTOBER)
                        .ingestion()
                        .charges())
                .isEqualTo(1);
    }

    @Test
    void linesThatAreNoRowsAreCountedAndTooManyOfThemRefuseTheRead() throws IOException {
        Path file = Files.writeString(
                folder.resolve("broken.csv"),
                HEADER + (row("1", "Usage", "", "", "", "EU-Requests") + "\n").repeat(3) + "1,USD\n");
        SummedExport.Read read = SummedExport.read(SummedExport.source(file, folder), OCTOBER);
        assertThat(read.ingestion().rowsRead()).isEqualTo(4);
        assertThat(read.ingestion().problems().counts()).containsEntry(ProblemReason.MALFORMED_ROW, 1L);
        assertThat(read.ingestion().problems().examples().get(0).consequence())
                .isEqualTo(IngestionProblem.ROW_LEFT_OUT);
        ExportOptions strict = new ExportOptions(CurrencyUnit.USD, Set.of("AWS"), new BigDecimal("0.01"));
        assertThatThrownBy(() -> SummedExport.read(SummedExport.source(file, strict, folder), OCTOBER))
                .isInstanceOf(SourceUnavailableException.class)
                .hasMessageContaining("1 of 4 rows cannot be read, and 1 % are tolerated");
    }

    @Test
    void monthsThatAreOverAreNotReadAgain() throws IOException {
        Path periods = folder.resolve("export");
        Path september = periods.resolve("BILLING_PERIOD=2026-09/part.csv");
        Path october = periods.resolve("BILLING_PERIOD=2026-10/part.csv");
        Files.createDirectories(september.getParent());
        Files.createDirectories(october.getParent());
        Files.writeString(september, "not even a header that anybody knows\n");
        Files.writeString(october, HEADER + row("1", "Usage", "", "", "", "EU-Requests") + "\n");
        List<String> fetched = new ArrayList<>();
        ExportParts parts = SummedExport.parts("export", List.of(september, october), fetched);
        SummedExport.Read read = SummedExport.read(
                new FocusExportSource(parts, SummedExport.options(), SummedExport.limits(folder), SummedExport.CLOCK),
                OCTOBER);
        assertThat(read.ingestion().charges()).isEqualTo(1);
        assertThat(fetched).containsExactly(october.toString());
    }

    @Test
    void nothingIsLeftBehindOnTheDisk() throws IOException {
        Path file = Files.writeString(
                folder.resolve("one.csv"), HEADER + row("1", "Usage", "", "", "", "EU-Requests") + "\n");
        SummedExport.read(SummedExport.source(file, folder), OCTOBER);
        try (Stream<Path> files = Files.walk(SummedExport.limits(folder).folder())) {
            assertThat(files.filter(Files::isRegularFile)).isEmpty();
        }
    }

    private static void sql(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}

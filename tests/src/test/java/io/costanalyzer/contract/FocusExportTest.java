package io.costanalyzer.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.costanalyzer.allocation.AllocationRules;
import io.costanalyzer.allocation.Environment;
import io.costanalyzer.allocation.EnvironmentRule;
import io.costanalyzer.focus.ChargeCategory;
import io.costanalyzer.focus.ChargeFilter;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.ingestion.ChargeRequest;
import io.costanalyzer.ingestion.ChargeSource;
import io.costanalyzer.ingestion.Ingestion;
import io.costanalyzer.ingestion.IngestionProblem;
import io.costanalyzer.ingestion.ProblemReason;
import io.costanalyzer.ingestion.SourceUnavailableException;
import io.costanalyzer.ingestion.duckdb.EngineLimits;
import io.costanalyzer.ingestion.duckdb.FocusExportSource;
import io.costanalyzer.ingestion.export.ExportOptions;
import io.costanalyzer.ingestion.export.ExportPart;
import io.costanalyzer.ingestion.export.ExportParts;
import io.costanalyzer.ingestion.focuscsv.FocusCsvOptions;
import io.costanalyzer.ingestion.focuscsv.FocusCsvSource;
import io.costanalyzer.ingestion.focuscsv.FolderExport;
import io.costanalyzer.ledger.CostLedger;
import io.costanalyzer.ledger.CostLedgerBuilder;
import io.costanalyzer.ledger.CostSeries;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Exports that DuckDB sums up come to the same ledgers as the same rows read one by one, and say as clearly what is wrong. */
class FocusExportTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-20T06:00:00Z"), ZoneOffset.UTC);
    private static final ChargePeriod OCTOBER = ChargePeriod.of(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 11, 1));
    private static final ChargePeriod ALL = ChargePeriod.of(LocalDate.of(2024, 1, 1), LocalDate.of(2027, 1, 1));
    private static final AllocationRules RULES = new AllocationRules(List.of(
            new EnvironmentRule(Environment.of("prod"), new ChargeFilter.TagIs("env", Set.of("prod", "it's"))),
            new EnvironmentRule(
                    Environment.of("shared"), new ChargeFilter.SubAccountIs(Set.of("444455556666", "000000000001"))),
            new EnvironmentRule(
                    Environment.of("platform"), new ChargeFilter.CostCategoryIs("Team", Set.of("platform")))));
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
        Read byRow = read(new FocusCsvSource(new FolderExport(sample), FocusCsvOptions.defaults(), CLOCK), september);
        Read bySum = read(source(sample), september);
        assertSame(bySum, byRow);
        assertThat(bySum.ingestion().charges()).isEqualTo(942);
    }

    @Test
    void oddRowsAreReadAlike() throws IOException {
        Path file = Files.writeString(folder.resolve("odd.csv"), HEADER + String.join("\n", oddRows()) + "\n");
        FocusCsvOptions half = FocusCsvOptions.defaults().withToleratedShare(new BigDecimal("0.5"));
        Read byRow = read(new FocusCsvSource(new FolderExport(file), half, CLOCK), OCTOBER);
        Read bySum = read(source(file), OCTOBER);
        assertSame(bySum, byRow);
        assertThat(bySum.ingestion().problems().counts()).isEqualTo(byRow.ingestion().problems().counts());
        assertThat(bySum.ledger().series().stream().map(one -> one.key().environment().name()))
                .contains("prod", "shared", "platform", "UNALLOCATED");
    }

    private static List<String> oddRows() {
        return List.of(
                row("0.10000000000000001", "Usage", "", "{\"env\":\"prod\"}", "", "EU-Requests"),
                row("1E-7", "Usage", "", "{\"user:env\":\"it's\"}", "", "EU-Requests"),
                row("-5", "Credit", "", "", "", ""),
                row("-2", "Usage", "Correction", "", "", "EU-Requests"),
                row("3", "Adjustment", "", "", "", ""),
                row("7.5", "Tax", "", "NULL", "{\"Team\":\"platform\"}", ""),
                row("1.25", "Usage", "", "{}", "", ""),
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
        assertSame(read(source(parquet), OCTOBER), read(source(file), OCTOBER));
    }

    @Test
    void curTwoBecomesTheWordsOfFocus() throws IOException {
        Path cur = Files.writeString(
                folder.resolve("cur.csv"),
                "bill_billing_period_start_date,line_item_usage_start_date,line_item_currency_code,"
                        + "line_item_line_item_type,line_item_product_code,line_item_usage_type,line_item_usage_account_id,"
                        + "line_item_usage_account_name,line_item_unblended_cost,line_item_usage_amount,pricing_unit,"
                        + "product_region_code,savings_plan_savings_plan_effective_cost,reservation_effective_cost,"
                        + "resource_tags,cost_category,product\n"
                        + curRow("Usage", "1.5", "", "", "{\"\"user_env\"\":\"\"prod\"\"}")
                        + curRow("SavingsPlanCoveredUsage", "10", "6.5", "", "")
                        + curRow("SavingsPlanNegation", "-10", "", "", "")
                        + curRow("DiscountedUsage", "0", "", "0.75", "")
                        + curRow("RIFee", "20", "", "", "")
                        + curRow("Tax", "2", "", "", "")
                        + curRow("Refund", "-3", "", "", "")
                        + curRow("Credit", "-1", "", "", "")
                        + curRow("EdpDiscount", "-0.5", "", "", ""));
        CostLedger ledger = read(source(cur), OCTOBER).ledger();
        assertThat(costs(ledger, ChargeCategory.USAGE)).containsExactly("-0.5 6.75", "1.5 1.5");
        assertThat(costs(ledger, ChargeCategory.PURCHASE)).containsExactly("20 20");
        assertThat(costs(ledger, ChargeCategory.TAX)).containsExactly("2 2");
        assertThat(costs(ledger, ChargeCategory.REFUND)).containsExactly("-3 -3");
        assertThat(costs(ledger, ChargeCategory.CREDIT)).containsExactly("-1 -1");
    }

    private static String curRow(String type, String cost, String plan, String reserved, String tags) {
        return "2026-10-01T00:00:00Z,2026-10-05T03:00:00Z,USD," + type + ",AmazonEC2,EU-BoxUsage:t3.small,111122223333,"
                + "main," + cost + ",1,Hrs,eu-west-1," + plan + "," + reserved + ",\"" + tags + "\",,"
                + "\"{\"\"product_name\"\":\"\"Amazon Elastic Compute Cloud\"\"}\"\n";
    }

    private static List<String> costs(CostLedger ledger, ChargeCategory category) {
        return ledger.series().stream()
                .filter(series -> series.key().chargeCategory() == category)
                .map(FocusExportTest::figures)
                .map(text -> text.replaceAll("^\\S+ | \\S+ Hrs$", ""))
                .sorted()
                .toList();
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
        assertThatThrownBy(() -> read(source(cut), OCTOBER))
                .isInstanceOf(SourceUnavailableException.class)
                .hasMessageContaining("a compressed file ends before its end");
    }

    @Test
    void aColumnThatMustBeThereIsNamedAndOneThatNobodyKnowsIsPassedOver() throws IOException {
        Path less = Files.writeString(
                folder.resolve("less.csv"), "BilledCost,ServiceName\n1,AWS Lambda\n");
        assertThatThrownBy(() -> read(source(less), OCTOBER))
                .isInstanceOf(SourceUnavailableException.class)
                .hasMessageContaining("it lacks the columns BillingCurrency, BillingPeriodStart, ChargeCategory");
        Path more = Files.writeString(
                folder.resolve("more.csv"),
                "x_New," + HEADER + "new," + row("1", "Usage", "", "", "", "EU-Requests") + "\n");
        assertThat(read(source(more), OCTOBER).ingestion().charges()).isEqualTo(1);
    }

    @Test
    void linesThatAreNoRowsAreCountedAndTooManyOfThemRefuseTheRead() throws IOException {
        Path file = Files.writeString(
                folder.resolve("broken.csv"),
                HEADER + (row("1", "Usage", "", "", "", "EU-Requests") + "\n").repeat(3) + "1,USD\n");
        Read read = read(source(file), OCTOBER);
        assertThat(read.ingestion().rowsRead()).isEqualTo(4);
        assertThat(read.ingestion().problems().counts()).containsEntry(ProblemReason.MALFORMED_ROW, 1L);
        assertThat(read.ingestion().problems().examples().get(0).consequence())
                .isEqualTo(IngestionProblem.ROW_LEFT_OUT);
        ExportOptions strict = new ExportOptions(CurrencyUnit.USD, Set.of("AWS"), new BigDecimal("0.01"));
        assertThatThrownBy(() -> read(source(file, strict), OCTOBER))
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
        ExportParts parts = parts("export", List.of(september, october), fetched);
        Read read = read(new FocusExportSource(parts, options(), limits(), CLOCK), OCTOBER);
        assertThat(read.ingestion().charges()).isEqualTo(1);
        assertThat(fetched).containsExactly(october.toString());
    }

    @Test
    void nothingIsLeftBehindOnTheDisk() throws IOException {
        Path file =
                Files.writeString(folder.resolve("one.csv"), HEADER + row("1", "Usage", "", "", "", "EU-Requests") + "\n");
        read(source(file), OCTOBER);
        try (Stream<Path> files = Files.walk(limits().folder())) {
            assertThat(files.filter(Files::isRegularFile)).isEmpty();
        }
    }

    /**
     * What a source says, folded.
     *
     * @param ingestion beside the charges
     * @param ledger of the charges
     */
    private record Read(Ingestion ingestion, CostLedger ledger) {}

    private static Read read(ChargeSource source, ChargePeriod period) {
        CostLedgerBuilder builder = new CostLedgerBuilder(CurrencyUnit.USD, period);
        Ingestion ingestion = source.read(
                new ChargeRequest(period, RULES.slices()),
                charge -> builder.add(RULES.environmentOf(charge), charge));
        ingestion.covered().ifPresent(builder::cover);
        return new Read(ingestion, builder.build());
    }

    private static void assertSame(Read one, Read other) {
        assertThat(one.ledger().series().stream().map(FocusExportTest::figures))
                .isNotEmpty()
                .containsExactlyElementsOf(
                        other.ledger().series().stream().map(FocusExportTest::figures).toList());
        assertThat(one.ledger().estimatedDays()).isEqualTo(other.ledger().estimatedDays());
        assertThat(one.ledger().subAccountNames()).isEqualTo(other.ledger().subAccountNames());
        assertThat(one.ingestion().covered()).isEqualTo(other.ingestion().covered());
        assertThat(one.ingestion().rowsRead()).isEqualTo(other.ingestion().rowsRead());
        assertThat(one.ingestion().charges()).isEqualTo(other.ingestion().charges());
        assertThat(one.ingestion().leftOut()).isEqualTo(other.ingestion().leftOut());
    }

    private static String figures(CostSeries series) {
        StringBuilder text = new StringBuilder(series.key().toString().replace(' ', '_'));
        ALL.dates().filter(series::hasCharge).forEach(day -> text.append(' ')
                .append(plain(series.cost(io.costanalyzer.focus.CostMetric.BILLED_COST, day).amount()))
                .append(' ')
                .append(plain(series.cost(io.costanalyzer.focus.CostMetric.EFFECTIVE_COST, day).amount()))
                .append(' ')
                .append(series.consumedQuantity(day).map(FocusExportTest::plain).orElse("-"))
                .append(' ')
                .append(series.consumedUnit().orElse("-")));
        return text.toString();
    }

    private static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    private ChargeSource source(Path file) {
        return source(file, options());
    }

    private ChargeSource source(Path file, ExportOptions options) {
        return new FocusExportSource(
                parts(String.valueOf(file.getFileName()), List.of(file), new ArrayList<>()), options, limits(), CLOCK);
    }

    private static ExportParts parts(String name, List<Path> files, List<String> fetched) {
        return new ExportParts() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public List<ExportPart> list() {
                return files.stream()
                        .map(file -> new ExportPart(file.toString(), scratch -> {
                            fetched.add(file.toString());
                            return file;
                        }))
                        .toList();
            }
        };
    }

    private static ExportOptions options() {
        return new ExportOptions(CurrencyUnit.USD, Set.of("AWS"), new BigDecimal("0.5"));
    }

    private EngineLimits limits() {
        return new EngineLimits(500, folder.resolve("scratch"));
    }

    private static void sql(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}

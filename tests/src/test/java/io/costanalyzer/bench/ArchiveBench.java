package io.costanalyzer.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.costanalyzer.archive.Archive;
import io.costanalyzer.archive.ArchiveSchema;
import io.costanalyzer.archive.Column;
import io.costanalyzer.archive.duckdb.DuckDbEngine;
import io.costanalyzer.archive.folder.FolderArchive;
import io.costanalyzer.archive.query.CannedQueries;
import io.costanalyzer.archive.query.CannedQuery;
import io.costanalyzer.archive.query.QueryLimits;
import io.costanalyzer.archive.query.QueryProgress;
import io.costanalyzer.archive.query.QueryText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The ten questions to an archive of 36 months and a million rows. Runs with {@code ./mvnw verify -Pbench}. */
class ArchiveBench {

    private static final YearMonth LAST = YearMonth.of(2026, 10);
    private static final int MONTHS = 36;
    private static final double LONGEST_SECONDS = 1.5;
    private static final Path ROOT = Path.of(System.getProperty("project.root"), "tests", "target", "bench", "archive");

    @Test
    void everyQuestionIsAnsweredSoonOnceFilesAreKnown() throws Exception {
        for (int i = 0; i < MONTHS; i++) {
            month(LAST.minusMonths(i));
        }
        Archive archive = new FolderArchive(ROOT.resolve("files"));
        DuckDbEngine engine = new DuckDbEngine(archive, ROOT.resolve("cache"), QueryLimits.USUAL);
        System.out.printf(Locale.ROOT, "first question, copies made: %.2f s%n", seconds(engine, "months"));
        for (CannedQuery query : CannedQueries.all()) {
            double warm = Math.min(seconds(engine, query.name()), seconds(engine, query.name()));
            System.out.printf(Locale.ROOT, "%-13s warm %.2f s%n", query.name(), warm);
            assertThat(warm).as(query.name()).isLessThan(LONGEST_SECONDS);
        }
    }

    private static double seconds(DuckDbEngine engine, String name) {
        CannedQuery query = CannedQueries.named(name).orElseThrow();
        String sql = QueryText.bind(query.sql(), query.values(Map.of(), Optional.of(LAST)));
        long start = System.nanoTime();
        assertThat(engine.run(sql, 10_000, QueryProgress.none()).rows()).isNotEmpty();
        return (System.nanoTime() - start) / 1e9;
    }

    /** A month of 1,000 kinds of usage on 28 days, as the archive writes it. */
    private static void month(YearMonth month) throws SQLException, IOException {
        Path file = ROOT.resolve("files/data/dataset=charges/year=%d/month=%02d/part-0.csv"
                .formatted(month.getYear(), month.getMonthValue()));
        if (Files.exists(file)) {
            return;
        }
        Files.createDirectories(file.getParent());
        Map<String, String> cells = Map.ofEntries(
                Map.entry("BilledCost", "((hash(s, d, '" + month + "') % 1000000) / 10000.0)::DECIMAL(20,10)"),
                Map.entry("EffectiveCost", "((hash(s, d, '" + month + "') % 900000) / 10000.0)::DECIMAL(20,10)"),
                Map.entry("BillingCurrency", "'USD'"),
                Map.entry("BillingPeriodStart", "'" + month + "-01T00:00:00Z'"),
                Map.entry("BillingPeriodEnd", "'" + month.plusMonths(1) + "-01T00:00:00Z'"),
                Map.entry("ChargePeriodStart", "printf('" + month + "-%02dT00:00:00Z', d)"),
                Map.entry("ChargePeriodEnd", "printf('" + month + "-%02dT00:00:00Z', d)"),
                Map.entry("ChargeCategory", "'Usage'"),
                Map.entry("ConsumedQuantity", "hash(d, s) % 1000"),
                Map.entry("ConsumedUnit", "'Hours'"),
                Map.entry("RegionId", "'eu-west-1'"),
                Map.entry("ServiceName", "'Amazon Service ' || s % 40"),
                Map.entry("SubAccountId", "'1111222200' || (10 + s % 12)"),
                Map.entry("SubAccountName", "'account ' || s % 12"),
                Map.entry("x_UsageType", "'EU-UsageType:' || s"),
                Map.entry("x_Environment", "(['dev', 'test', 'prod'])[1 + (s % 3)::INTEGER]"),
                Map.entry("x_ChargeCategory", "'Usage'"),
                Map.entry("x_Estimated", "'false'"));
        String columns = ArchiveSchema.CHARGES.columns().stream()
                .map(Column::name)
                .map(name -> cells.get(name) + " AS \"" + name + "\"")
                .collect(Collectors.joining(", "));
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("COPY (SELECT " + columns + " FROM range(1000) a(s), range(1, 29) b(d)) TO '" + file
                    + "' (FORMAT csv, HEADER)");
        }
    }
}

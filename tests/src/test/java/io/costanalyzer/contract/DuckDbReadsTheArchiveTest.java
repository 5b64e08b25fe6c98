package io.costanalyzer.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.costanalyzer.allocation.Environment;
import io.costanalyzer.archive.ArchiveSchema;
import io.costanalyzer.archive.Dataset;
import io.costanalyzer.archive.FreshRead;
import io.costanalyzer.archive.LedgerArchive;
import io.costanalyzer.archive.ReadFacts;
import io.costanalyzer.archive.Row;
import io.costanalyzer.archive.SqlTables;
import io.costanalyzer.archive.TableArchive;
import io.costanalyzer.archive.folder.FolderArchive;
import io.costanalyzer.focus.Charge;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.focus.CostMetric;
import io.costanalyzer.ingestion.IngestionProblems;
import io.costanalyzer.ledger.CostLedger;
import io.costanalyzer.ledger.CostLedgerBuilder;
import io.costanalyzer.ledger.Reconciliation;
import io.costanalyzer.ledger.Scope;
import io.costanalyzer.money.Money;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The views that the schema makes are read by DuckDB, and say the same figures as the ledger, to the last digit. */
class DuckDbReadsTheArchiveTest {

    private static final ChargePeriod PERIOD = ChargePeriod.of(LocalDate.of(2026, 9, 1), LocalDate.of(2026, 11, 1));
    private static final String HOSTILE = "=1+1;\"'); DROP TABLE charges;--\r\n🙂";

    @TempDir
    Path temporary;

    private Path folder;
    private CostLedger ledger;
    private Connection connection;

    @BeforeEach
    void archiveAndConnect() throws SQLException {
        folder = temporary.resolve("it's here");
        CostLedgerBuilder builder = new CostLedgerBuilder(CurrencyUnit.USD, PERIOD).cover(PERIOD);
        PERIOD.dates().forEach(day -> {
            BigDecimal cost = new BigDecimal("0.10000000000000001").multiply(BigDecimal.valueOf(day.getDayOfYear()));
            builder.add(Environment.of("prod"), charge(day, cost, "AWS Lambda", "EU-Lambda-GB-Second"));
            builder.add(Environment.UNALLOCATED, charge(day, cost.negate().movePointLeft(3), HOSTILE, null));
        });
        ledger = builder.build();
        new LedgerArchive(new FolderArchive(folder))
                .save(FreshRead.of(
                        ledger,
                        Optional.empty(),
                        new ReadFacts(
                                "sample",
                                Instant.parse("2026-11-02T05:00:00Z"),
                                "",
                                new Reconciliation(List.of()),
                                IngestionProblems.none(),
                                List.of())));
        connection = DriverManager.getConnection("jdbc:duckdb:");
    }

    @AfterEach
    void disconnect() throws SQLException {
        connection.close();
    }

    @Test
    void sumsAreExact() throws SQLException {
        view(ArchiveSchema.CHARGES);
        assertThat(decimal("SELECT sum(BilledCost) FROM charges"))
                .isEqualByComparingTo(ledger.knownCost(Scope.bill(), CostMetric.BILLED_COST, PERIOD)
                        .amount());
        ChargePeriod october = ChargePeriod.ofMonth(YearMonth.of(2026, 10));
        assertThat(decimal("SELECT sum(EffectiveCost) FROM charges WHERE year = 2026 AND month = 10"))
                .isEqualByComparingTo(ledger.knownCost(Scope.bill(), CostMetric.EFFECTIVE_COST, october)
                        .amount());
        assertThat(decimal("SELECT sum(BilledCost) FROM charges WHERE x_Environment = 'prod'"
                        + " AND ChargePeriodStart = TIMESTAMP '2026-10-31 00:00:00'"))
                .isEqualByComparingTo(ledger.cost(
                                Scope.bill().in(Environment.of("prod")),
                                CostMetric.BILLED_COST,
                                LocalDate.of(2026, 10, 31))
                        .orElseThrow()
                        .amount());
    }

    @Test
    void absentIsNullAndNamesAreAsTheyAre() throws SQLException {
        view(ArchiveSchema.CHARGES);
        assertThat(texts("SELECT DISTINCT ServiceName FROM charges WHERE x_UsageType IS NULL"))
                .containsExactly(HOSTILE);
        assertThat(texts("SELECT DISTINCT ConsumedUnit FROM charges WHERE ConsumedQuantity IS NULL"))
                .containsExactly((String) null);
        assertThat(texts("SELECT count(*)::VARCHAR FROM charges WHERE NOT x_Estimated"))
                .containsExactly(String.valueOf(2 * PERIOD.days()));
    }

    @Test
    void typesAreThoseOfTheSchema() throws SQLException {
        view(ArchiveSchema.CHARGES);
        List<String> expected = new ArrayList<>();
        ArchiveSchema.CHARGES
                .columns()
                .forEach(column ->
                        expected.add(column.name() + " " + column.type().duckDbType()));
        expected.addAll(List.of("year INTEGER", "month INTEGER"));
        assertThat(texts("SELECT column_name || ' ' || column_type FROM (DESCRIBE charges)"))
                .containsExactlyElementsOf(expected);
    }

    @Test
    void resultTablesAreReadTheSameWay() throws SQLException {
        Row forecast = Row.of(ArchiveSchema.FORECASTS)
                .with("BillingCurrency", "USD")
                .with("BillingPeriodStart", Instant.parse("2026-10-01T00:00:00Z"))
                .with("BillingPeriodEnd", Instant.parse("2026-11-01T00:00:00Z"))
                .with("x_AsOf", LocalDate.of(2026, 10, 10))
                .with("x_Scope", "all")
                .with("x_CostMetric", "EffectiveCost")
                .with("x_KnownDays", 9L)
                .with("x_KnownCost", new BigDecimal("90.5"))
                .with("x_ForecastCost", new BigDecimal("310"))
                .with("x_ForecastLow", new BigDecimal("300"))
                .with("x_ForecastHigh", new BigDecimal("320"))
                .with("x_Confidence", 90L);
        new TableArchive(new FolderArchive(folder))
                .merge(ArchiveSchema.FORECASTS, YearMonth.of(2026, 10), List.of(forecast));
        view(ArchiveSchema.FORECASTS);
        assertThat(decimal("SELECT x_KnownCost FROM forecasts WHERE x_AsOf = DATE '2026-10-10'"))
                .isEqualByComparingTo("90.5");
    }

    private void view(Dataset dataset) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(SqlTables.duckDbView(dataset, folder.toString()));
        }
    }

    private BigDecimal decimal(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            assertThat(rows.next()).isTrue();
            return rows.getBigDecimal(1);
        }
    }

    private List<String> texts(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> texts = new ArrayList<>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        }
    }

    private static Charge charge(LocalDate day, BigDecimal cost, String service, String usageType) {
        return Charge.builder(day, service, Money.of(CurrencyUnit.USD, cost))
                .usageType(usageType)
                .consumed(usageType == null ? null : cost, "Seconds")
                .build();
    }
}

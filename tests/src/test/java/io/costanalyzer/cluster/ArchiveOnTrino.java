package io.costanalyzer.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.costanalyzer.allocation.AllocationRules;
import io.costanalyzer.allocation.Environment;
import io.costanalyzer.allocation.EnvironmentRule;
import io.costanalyzer.archive.Archive;
import io.costanalyzer.archive.ArchiveSchema;
import io.costanalyzer.archive.Dataset;
import io.costanalyzer.archive.MonthlyCharges;
import io.costanalyzer.archive.duckdb.DuckDbEngine;
import io.costanalyzer.archive.query.CannedQueries;
import io.costanalyzer.archive.query.CannedQuery;
import io.costanalyzer.archive.query.QueryLimits;
import io.costanalyzer.archive.query.QueryProgress;
import io.costanalyzer.archive.query.QueryText;
import io.costanalyzer.archive.s3.S3Address;
import io.costanalyzer.archive.s3.S3Archive;
import io.costanalyzer.archive.s3.S3Connection;
import io.costanalyzer.bench.GeneratedExport;
import io.costanalyzer.entry.cli.Costs;
import io.costanalyzer.focus.Charge;
import io.costanalyzer.focus.ChargeFilter;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.focus.CostMetric;
import io.costanalyzer.ingestion.ChargeRequest;
import io.costanalyzer.ingestion.ChargeSource;
import io.costanalyzer.ingestion.Ingestion;
import io.costanalyzer.ingestion.ProblemReason;
import io.costanalyzer.ingestion.athena.AthenaExportSource;
import io.costanalyzer.ingestion.duckdb.EngineLimits;
import io.costanalyzer.ingestion.duckdb.FocusExportSource;
import io.costanalyzer.ingestion.export.ExportOptions;
import io.costanalyzer.ingestion.export.ExportPart;
import io.costanalyzer.ingestion.export.ExportParts;
import io.costanalyzer.ledger.CostLedger;
import io.costanalyzer.ledger.CostLedgerBuilder;
import io.costanalyzer.ledger.Scope;
import io.costanalyzer.wiring.ProcessEnvironment;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/** The same archive and the same export say the same figures on Trino as in DuckDB, to the last digit. */
class ArchiveOnTrino {

    private static final Instant NOW = Instant.parse("2026-11-20T06:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
    private static final ExportOptions OPTIONS = new ExportOptions(CurrencyUnit.USD, Set.of("AWS"), BigDecimal.ZERO);
    private static final AllocationRules RULES = new AllocationRules(List.of(
            new EnvironmentRule(Environment.of("prod"), new ChargeFilter.TagIs("env", Set.of("prod"))),
            new EnvironmentRule(Environment.of("nobody"), new ChargeFilter.TagAbsent("env"))));

    @TempDir
    static Path temporary;

    private static TrinoCluster cluster;
    private static S3Client s3;

    @BeforeAll
    static void startAndFill() throws Exception {
        Optional<String> java25 = Java25.findOrSay();
        assumeTrue(java25.isPresent(), "no JDK 25");
        Path home = Path.of(System.getProperty("trino.home"));
        cluster = TrinoCluster.start(temporary, home, java25.orElseThrow());
        s3 = S3Connection.open(Optional.of(Region.US_EAST_1), Optional.of(cluster.s3()));
        Path config = Files.writeString(temporary.resolve("costs.yaml"), """
                environments:
                  - {name: prod, tag: {key: Environment, values: [prod]}}
                  - {name: dev, tag: {key: Environment, values: [dev]}}
                source: {sample: {name: clinnet-emr, as-of: 2026-11-20}}
                archive: {location: s3://costs/archive}
                """);
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(said, true, StandardCharsets.UTF_8);
        int code = Costs.run(
                stream,
                stream,
                new ProcessEnvironment(Map.of(
                        "AWS_REGION",
                        "us-east-1",
                        "AWS_ENDPOINT_URL_S3",
                        cluster.s3().toString())),
                CLOCK,
                "backfill",
                "--yes",
                "--config",
                config.toString());
        assertThat(code).as(said.toString(StandardCharsets.UTF_8)).isZero();
        OddNames.save(archive("archive"));
        TrinoRemote trino = new TrinoRemote(cluster, archive("archive"));
        TrinoTables.statements("s3://costs/archive").forEach(trino::run);
    }

    @AfterAll
    static void stop() {
        if (cluster != null) {
            cluster.close();
        }
    }

    @Test
    void theTenQuestionsHaveTheSameAnswers() {
        TrinoRemote trino = new TrinoRemote(cluster, archive("archive"));
        for (CannedQuery query : CannedQueries.all()) {
            String sql = QueryText.bind(query.sql(), query.values(Map.of(), Optional.of(OCTOBER)));
            assertThat(trino.query(sql)).as(query.name()).isNotEmpty().isEqualTo(askDuckDb(sql));
        }
        assertThat(trino.query("SELECT count(*) FROM system.runtime.tasks WHERE node_id = 'worker'")
                        .get(0)
                        .get(0))
                .as("tasks of the worker")
                .isNotEqualTo("0");
    }

    /** A name is read to the letter, and the cells after it stay in their columns. */
    @Test
    void everyNameStaysInItsCell() {
        String sql = "SELECT %s FROM charges WHERE \"year\" = " + OddNames.MONTH.getYear() + " AND \"month\" = "
                + OddNames.MONTH.getMonthValue() + " ORDER BY BilledCost";
        TrinoRemote trino = new TrinoRemote(cluster, archive("archive"));
        assertThat(trino.query(sql.formatted("ServiceName")))
                .isEqualTo(OddNames.NAMES.stream().map(List::of).toList());
        assertThat(trino.query(sql.formatted("*"))).isEqualTo(askDuckDb(sql.formatted("*")));
    }

    /** What CloudFormation declares to Glue: each statement runs, gives the columns that are declared, and the same rows. */
    @Test
    void theViewsOfTheTemplateRunHere() throws IOException {
        TrinoRemote trino = new TrinoRemote(cluster, archive("archive"));
        Map<String, DeclaredView> declared = DeclaredView.all(TrinoTables.DATABASE);
        assertThat(declared.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(ArchiveSchema.datasets().stream(), Stream.of(MonthlyCharges.VIEW))
                                .map(Dataset::name)
                                .toList());
        declared.forEach((name, view) -> {
            trino.run("CREATE VIEW hive." + TrinoTables.DATABASE + ".declared_" + name + " AS " + view.sql());
            assertThat(trino.query(
                            "SELECT column_name, data_type FROM hive.information_schema.columns WHERE table_schema = '"
                                    + TrinoTables.DATABASE + "' AND table_name = 'declared_" + name
                                    + "' ORDER BY ordinal_position"))
                    .as(name)
                    .isEqualTo(view.columns());
            assertThat(trino.query("SELECT * FROM declared_" + name + " EXCEPT SELECT * FROM " + name))
                    .as(name)
                    .isEmpty();
        });
        String sum = "SELECT COUNT(*), SUM(BilledCost), SUM(EffectiveCost), MIN(ChargePeriodStart) FROM ";
        assertThat(trino.query(sum + "declared_charges")).isEqualTo(askDuckDb(sum + "charges"));
    }

    @Test
    void anExportInParquetComesToTheSameLedger() throws Exception {
        assertSameLedger("parquet", true);
    }

    @Test
    void anExportInGzippedCsvComesToTheSameLedger() throws Exception {
        assertSameLedger("csv", false);
    }

    @Test
    void tagsThatCannotBeReadAreCounted() {
        TrinoRemote trino = new TrinoRemote(cluster, archive("staging"));
        trino.run("CREATE OR REPLACE VIEW hive." + TrinoTables.DATABASE + ".odd_tags AS SELECT * FROM (VALUES "
                + "('1', 'USD', '2026-10-01', 'Usage', '2026-10-05', '1', 'AWS', 'AWS Lambda', '{\"env\":\"prod\"}'), "
                + "('2', 'USD', '2026-10-01', 'Usage', '2026-10-05', '2', 'AWS', 'AWS Lambda', 'env=prod'), "
                + "('4', 'USD', '2026-10-01', 'Usage', '2026-10-05', '4', 'AWS', 'AWS Lambda', '[\"prod\"]'), "
                + "('8', 'USD', '2026-10-01', 'Usage', '2026-10-05', '8', 'AWS', 'AWS Lambda', NULL), "
                + "('16', 'USD', '2026-10-01', 'Usage', '2026-10-05', '16', 'AWS', 'AWS Lambda', '{}')) "
                + "AS rows (BilledCost, BillingCurrency, BillingPeriodStart, ChargeCategory, ChargePeriodStart, EffectiveCost,"
                + " ProviderName, ServiceName, Tags)");
        Map<String, BigDecimal> costs = new TreeMap<>();
        Ingestion ingestion = new AthenaExportSource(TrinoTables.DATABASE, "odd_tags", trino, OPTIONS, CLOCK)
                .read(
                        new ChargeRequest(ChargePeriod.ofMonth(OCTOBER), RULES.slices()),
                        charge -> costs.merge(
                                String.valueOf(charge.environmentName()),
                                charge.billedCost().amount(),
                                BigDecimal::add));
        assertThat(ingestion.problems().counts()).isEqualTo(Map.of(ProblemReason.MALFORMED_TAGS, 2L));
        assertThat(costs.get("prod")).isEqualByComparingTo("1");
        assertThat(costs.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo("31");
    }

    private static List<List<String>> askDuckDb(String sql) {
        return new DuckDbEngine(archive("archive"), temporary.resolve("cache"), QueryLimits.USUAL)
                .run(sql, 100_000, QueryProgress.none())
                .rows();
    }

    private static void assertSameLedger(String format, boolean parquet) throws Exception {
        Path folder = temporary.resolve("export-" + format);
        new GeneratedExport(folder, parquet).month(OCTOBER, 200_000);
        List<Path> files = upload(folder, "export-" + format);
        TrinoRemote trino = new TrinoRemote(cluster, archive("staging"));
        TrinoTables.ofExport("focus_" + format, format, files.get(0), parquet).forEach(trino::run);
        ChargePeriod month = ChargePeriod.ofMonth(OCTOBER);
        CostLedger onTrino =
                read(new AthenaExportSource(TrinoTables.DATABASE, "focus_" + format, trino, OPTIONS, CLOCK), month);
        CostLedger onDuckDb = read(
                new FocusExportSource(
                        parts(files), OPTIONS, new EngineLimits(500, temporary.resolve("scratch")), CLOCK),
                month);
        assertThat(LedgerFigures.of(onTrino)).hasSizeGreaterThan(100).isEqualTo(LedgerFigures.of(onDuckDb));
        assertThat(onTrino.knownCost(Scope.bill(), CostMetric.BILLED_COST, month)
                        .amount())
                .isEqualByComparingTo(sumOf(folder, parquet));
    }

    /** The sum by a program that shares nothing with the source: every cost, added up one by one. */
    private static BigDecimal sumOf(Path folder, boolean parquet) throws SQLException {
        BigDecimal sum = BigDecimal.ZERO;
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT BilledCost::VARCHAR FROM '" + folder + "/*/*."
                        + (parquet ? "parquet" : "csv.gz") + "'")) {
            while (rows.next()) {
                sum = sum.add(new BigDecimal(rows.getString(1)));
            }
        }
        return sum;
    }

    private static List<Path> upload(Path folder, String prefix) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.filter(Files::isRegularFile).sorted().toList();
        }
        for (Path file : files) {
            String key = prefix + "/" + folder.relativize(file);
            s3.putObject(request -> request.bucket(TrinoCluster.BUCKET).key(key), RequestBody.fromFile(file));
        }
        return files;
    }

    private static CostLedger read(ChargeSource source, ChargePeriod period) {
        CostLedgerBuilder builder = new CostLedgerBuilder(CurrencyUnit.USD, period);
        Ingestion ingestion = source.read(
                new ChargeRequest(period, RULES.slices()),
                (Charge charge) -> builder.add(RULES.environmentOf(charge), charge));
        assertThat(ingestion.problems().isEmpty()).isTrue();
        return builder.cover(ingestion.covered().orElseThrow()).build();
    }

    private static ExportParts parts(List<Path> files) {
        return new ExportParts() {
            @Override
            public String name() {
                return "generated";
            }

            @Override
            public List<ExportPart> list() {
                return files.stream()
                        .map(file -> new ExportPart(file.toString(), scratch -> file))
                        .toList();
            }
        };
    }

    private static Archive archive(String prefix) {
        return new S3Archive(s3, new S3Address(TrinoCluster.BUCKET, prefix + "/"));
    }
}

package io.costanalyzer.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * A FOCUS export of an organisation, the same bytes for the same size: every resource has a row an hour, belongs to an
 * account, an environment (or to none), a service and a usage type, and costs more by day than by night. 1,500 kinds of usage
 * in 12 accounts, 34 columns, exact decimals, tags as a map (Parquet) or as JSON (CSV).
 */
public final class GeneratedExport {

    private static final int SERIES = 1500;

    private final Path folder;
    private final boolean parquet;

    /**
     * @param folder where the export goes, in folders of billing months as AWS has them
     * @param parquet whether it is Parquet; otherwise gzipped CSV
     */
    public GeneratedExport(Path folder, boolean parquet) {
        this.folder = folder;
        this.parquet = parquet;
    }

    /** Writes a month of at least this many rows, in as many files as AWS would make of them; nothing when it is there. */
    public void month(YearMonth month, long rows) throws SQLException, IOException {
        Path period = folder.resolve("BILLING_PERIOD=" + month);
        if (Files.isDirectory(period)) {
            return;
        }
        Files.createDirectories(period);
        long hours = month.lengthOfMonth() * 24L;
        long resources = (rows + hours - 1) / hours;
        int files = (int) Math.max(2, rows / 2_500_000);
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("SET preserve_insertion_order = false");
            for (int file = 0; file < files; file++) {
                String name = "part-" + file + (parquet ? ".snappy.parquet" : ".csv.gz");
                statement.execute(
                        "COPY (" + sql(month, resources * file / files, resources * (file + 1) / files) + ") TO '"
                                + period.resolve(name) + "' "
                                + (parquet
                                        ? "(FORMAT parquet, COMPRESSION snappy)"
                                        : "(FORMAT csv, HEADER, COMPRESSION gzip)"));
            }
        }
    }

    private String sql(YearMonth month, long from, long to) {
        LocalDate first = month.atDay(1);
        return """
                WITH hours AS (
                    SELECT resource, hash(resource) AS id, hash(resource, hour) AS luck, hour,
                        hash(resource) %% %d AS series,
                        TIMESTAMP '%s 00:00:00' + to_hours(hour::INTEGER) AS start
                    FROM range(%d, %d) r(resource), range(%d) h(hour)),
                rows AS (
                    SELECT *, series %% 12 AS account, hash(series) %% 40 AS service, hash(series, 1) %% 10 AS usage,
                        (((1 + luck %% 1000) * (CASE WHEN hour %% 24 BETWEEN 8 AND 18 THEN 3 ELSE 1 END))
                            / 100000.0)::DECIMAL(20,10) AS cost
                    FROM hours)
                SELECT
                    'eu-west-1' || chr((97 + id %% 3)::INTEGER) AS AvailabilityZone,
                    cost AS BilledCost,
                    '999900001111' AS BillingAccountId,
                    'Organisation' AS BillingAccountName,
                    'USD' AS BillingCurrency,
                    %s AS BillingPeriodEnd,
                    %s AS BillingPeriodStart,
                    CASE WHEN luck %% 5000 = 0 THEN 'Credit' ELSE 'Usage' END AS ChargeCategory,
                    NULL::VARCHAR AS ChargeClass,
                    '$0.0104 per On Demand instance hour' AS ChargeDescription,
                    'Usage-Based' AS ChargeFrequency,
                    %s AS ChargePeriodEnd,
                    %s AS ChargePeriodStart,
                    NULL::VARCHAR AS CommitmentDiscountId,
                    ((1 + luck %% 77) / 7.0)::DECIMAL(20,10) AS ConsumedQuantity,
                    'Hours' AS ConsumedUnit,
                    cost AS ContractedCost,
                    (cost * 0.9)::DECIMAL(20,10) AS EffectiveCost,
                    'Amazon Web Services, Inc.' AS InvoiceIssuerName,
                    cost AS ListCost,
                    'Standard' AS PricingCategory,
                    'AWS' AS ProviderName,
                    'Amazon Web Services, Inc.' AS PublisherName,
                    CASE WHEN series %% 5 = 0 THEN 'us-east-1' ELSE 'eu-west-1' END AS RegionId,
                    'arn:aws:ec2:eu-west-1:1111:instance/i-' || printf('%%016x', id) AS ResourceId,
                    'Compute' AS ServiceCategory,
                    'Amazon Service ' || service AS ServiceName,
                    'SKU' || (id %% 4000) AS SkuId,
                    'SKU' || (id %% 4000) || '.JRTCKXETXF' AS SkuPriceId,
                    '1111222200' || printf('%%02d', account) AS SubAccountId,
                    'account ' || account AS SubAccountName,
                    %s AS Tags,
                    'AmazonService' || service AS x_ServiceCode,
                    'EU-Usage' || usage || ':s' || service || '.large' AS x_UsageType
                FROM rows""".formatted(
                        SERIES,
                        first,
                        from,
                        to,
                        month.lengthOfMonth() * 24,
                        time("TIMESTAMP '" + first.plusMonths(1) + " 00:00:00'"),
                        time("TIMESTAMP '" + first + " 00:00:00'"),
                        time("start + INTERVAL 1 HOUR"),
                        time("start"),
                        tags());
    }

    private String time(String moment) {
        return parquet ? moment : "strftime(" + moment + ", '%Y-%m-%dT%H:%M:%SZ')";
    }

    /** Two accounts in twelve are nobody's; one resource in a hundred lost its tag. */
    private String tags() {
        String map = "CASE WHEN account >= 10 OR id % 100 = 0 THEN MAP {'team': 'team ' || (series % 9)} ELSE MAP {"
                + "'env': (['dev', 'test', 'prod'])[(1 + account % 3)::INTEGER], 'team': 'team ' || (series % 9)} END";
        return parquet ? map : "to_json(" + map + ")::VARCHAR";
    }
}

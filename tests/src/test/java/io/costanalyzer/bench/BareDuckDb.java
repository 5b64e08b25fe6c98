package io.costanalyzer.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The floor of {@link ExportBench}: a Java program that does nothing but ask DuckDB for the same sums, exactly, and fetch
 * them. Prints how many there are and what they come to.
 */
final class BareDuckDb {

    private BareDuckDb() {}

    /**
     * Sums up an export.
     *
     * @param arguments the folder of the export, and csv or parquet
     */
    public static void main(String[] arguments) throws SQLException {
        boolean parquet = arguments[1].equals("parquet");
        String from = parquet
                ? "read_parquet('" + arguments[0] + "/*/*.parquet', hive_partitioning = false)"
                : "read_csv('" + arguments[0] + "/*/*.csv.gz', hive_partitioning = false, header = true, delim = ',',"
                        + " quote = '\"', escape = '\"', types = {'BilledCost': 'DECIMAL(20,10)', 'EffectiveCost':"
                        + " 'DECIMAL(20,10)', 'ConsumedQuantity': 'DECIMAL(20,10)', 'ChargePeriodStart': 'VARCHAR',"
                        + " 'Tags': 'VARCHAR', 'SubAccountId': 'VARCHAR'})";
        String day = parquet ? "CAST(ChargePeriodStart AS DATE)" : "substr(ChargePeriodStart, 1, 10)";
        String environment = parquet ? "Tags['env']" : "json_extract_string(Tags, '$.\"env\"')";
        long rows = 0;
        java.math.BigDecimal total = java.math.BigDecimal.ZERO;
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement();
                ResultSet sums = statement.executeQuery("SELECT " + day + " AS day, " + environment
                        + " AS env, SubAccountId, RegionId, ServiceName, x_UsageType, ChargeCategory, ConsumedUnit,"
                        + " sum(BilledCost) AS billed, sum(EffectiveCost), sum(ConsumedQuantity) FROM " + from
                        + " GROUP BY ALL")) {
            while (sums.next()) {
                rows++;
                total = total.add(sums.getBigDecimal("billed"));
            }
        }
        System.out.println(rows + " sums, " + total.stripTrailingZeros().toPlainString());
    }
}

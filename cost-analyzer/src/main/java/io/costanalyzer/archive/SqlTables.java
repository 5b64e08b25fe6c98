package io.costanalyzer.archive;

import java.util.Map;
import java.util.stream.Collectors;

/**
 * The datasets as tables of a query engine: the same names and types everywhere. Every table has the columns {@code year}
 * and {@code month} of its folders beside its own; a condition on them keeps the engine from reading other months.
 */
public final class SqlTables {

    private SqlTables() {}

    /**
     * A DuckDB view over the files of a dataset. Every column is spelled out, which is seven times as fast as letting the
     * engine guess, and exact.
     *
     * @param dataset the dataset
     * @param root where the archive is: a folder, or an {@code s3://} address
     */
    public static String duckDbView(Dataset dataset, String root) {
        String names = dataset.columns().stream()
                .map(column -> "\"" + column.name() + "\"")
                .collect(Collectors.joining(", "));
        String types = dataset.columns().stream()
                .map(column -> "'" + column.name() + "': '" + column.type().duckDbType() + "'")
                .collect(Collectors.joining(",\n        "));
        String files = root.replaceAll("/+$", "") + "/" + ArchiveLayout.dataset(dataset) + "year=*/month=*/part-0.csv";
        return """
                CREATE OR REPLACE VIEW %s AS
                SELECT %s, "year", "month"
                FROM read_csv(
                    %s,
                    auto_detect = false, header = true, delim = ',', quote = '"', escape = '"', nullstr = '',
                    hive_partitioning = true, hive_types_autocast = false,
                    hive_types = {'year': 'INTEGER', 'month': 'INTEGER'},
                    columns = {
                        %s});
                """.formatted(dataset.name(), names, literal(files), types);
    }

    /**
     * The Athena table over the files of a dataset, every cell a text, and the view with the types. Months are found by
     * projection, so nothing has to be registered when one is added. The CSV reader of Athena cannot hold a line break
     * within a cell.
     *
     * @param dataset the dataset
     * @param address the {@code s3://} address of the archive
     * @param database the Glue database
     */
    public static Map<String, String> athena(Dataset dataset, String address, String database) {
        String folder = address.replaceAll("/+$", "") + "/" + ArchiveLayout.dataset(dataset);
        String texts = dataset.columns().stream()
                .map(column -> "`" + column.name() + "` string")
                .collect(Collectors.joining(",\n  "));
        String typed = dataset.columns().stream().map(SqlTables::athenaColumn).collect(Collectors.joining(",\n  "));
        String table = """
                CREATE EXTERNAL TABLE IF NOT EXISTS `%s`.`%s_csv` (
                  %s)
                PARTITIONED BY (`year` int, `month` int)
                ROW FORMAT SERDE 'org.apache.hadoop.hive.serde2.OpenCSVSerde'
                WITH SERDEPROPERTIES ('separatorChar' = ',', 'quoteChar' = '"', 'escapeChar' = '\\\\')
                LOCATION %s
                TBLPROPERTIES (
                  'skip.header.line.count' = '1',
                  'projection.enabled' = 'true',
                  'projection.year.type' = 'integer', 'projection.year.range' = '2015,2060',
                  'projection.month.type' = 'integer', 'projection.month.range' = '1,12', 'projection.month.digits' = '2',
                  'storage.location.template' = %s)
                """.formatted(
                database, dataset.name(), texts, literal(folder), literal(folder + "year=${year}/month=${month}/"));
        String view = """
                CREATE OR REPLACE VIEW "%s"."%s" AS
                SELECT
                  %s,
                  "year",
                  "month"
                FROM "%s"."%s_csv"
                """.formatted(database, dataset.name(), typed, database, dataset.name());
        return Map.of("table", table, "view", view);
    }

    private static String athenaColumn(Column column) {
        String cell = "NULLIF(\"" + column.name() + "\", '')";
        String value = switch (column.type()) {
            case TEXT -> cell;
            case DATE_TIME -> "CAST(from_iso8601_timestamp(" + cell + ") AS timestamp)";
            case DECIMAL, INTEGER, BOOLEAN, DATE ->
                "CAST(" + cell + " AS " + column.type().athenaType() + ")";
        };
        return value + " AS \"" + column.name() + "\"";
    }

    private static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}

package io.costanalyzer.archive;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The datasets as tables of a query engine: the same names and types everywhere. Every table has the columns {@code year}
 * and {@code month} of its folders beside its own; a condition on them keeps the engine from reading other months.
 */
public final class SqlTables {

    /**
     * What the CSV reader of Athena drops as a sign that the next character is meant as it is: DELETE, which RFC 4180 has in
     * no cell and the archive writes in none. The reader cannot do without such a sign; where it is told none, or the quote,
     * it takes the backslash, and loses those of names and the columns after a quoted cell that ends in one.
     *
     * <p>Known from documents: the character may be chosen (Athena), the value of a parameter has no pattern that it would
     * break (Glue), and a literal may name it by its number (Hive's SQL). Tried on Trino alone, whose reader is made after
     * that of Hive: that every name is read to the letter. Were the number not understood, the backslash that it begins
     * with would be the sign, as it is without.
     */
    public static final char ATHENA_ESCAPE = '\u007F';

    private SqlTables() {}

    /**
     * A DuckDB view over the files of a dataset. Every column is spelled out, which is seven times as fast as letting the
     * engine guess, and exact.
     *
     * @param dataset the dataset
     * @param root where the archive is: a folder, or an {@code s3://} address
     */
    public static String duckDbView(Dataset dataset, String root) {
        String files = root.replaceAll("/+$", "") + "/" + ArchiveLayout.dataset(dataset) + "year=*/month=*/part-0.csv";
        return """
                CREATE OR REPLACE VIEW %s AS
                %s;
                """.formatted(dataset.name(), duckDbSelect(dataset, files));
    }

    /**
     * What DuckDB reads the CSV files of a dataset by, exactly and with every column spelled out.
     *
     * @param dataset the dataset
     * @param files a path, in which {@code *} stands for many, with the folders of year and month
     */
    public static String duckDbSelect(Dataset dataset, String files) {
        String types = dataset.columns().stream()
                .map(column -> "'" + column.name() + "': '" + column.type().duckDbType() + "'")
                .collect(Collectors.joining(",\n        "));
        return """
                SELECT %s, "year", "month"
                FROM read_csv(
                    %s,
                    auto_detect = false, header = true, delim = ',', quote = '"', escape = '"', nullstr = '',
                    hive_partitioning = true, hive_types_autocast = false,
                    hive_types = {'year': 'INTEGER', 'month': 'INTEGER'},
                    columns = {
                        %s})""".formatted(names(dataset), literal(files), types);
    }

    /**
     * The same view over Parquet files that hold what {@link #duckDbSelect} gives. Without files it is an empty table.
     *
     * @param files their paths; year and month are columns in them
     */
    public static String duckDbParquetView(Dataset dataset, Collection<String> files) {
        String rows = files.isEmpty()
                ? "SELECT "
                        + dataset.columns().stream()
                                .map(column ->
                                        "CAST(NULL AS " + column.type().duckDbType() + ") AS \"" + column.name() + "\"")
                                .collect(Collectors.joining(", "))
                        + ", CAST(NULL AS INTEGER) AS \"year\", CAST(NULL AS INTEGER) AS \"month\" WHERE false"
                : "SELECT " + names(dataset) + ", \"year\", \"month\" FROM read_parquet(["
                        + files.stream().map(SqlTables::literal).collect(Collectors.joining(", "))
                        + "], hive_partitioning = false)";
        return "CREATE VIEW " + dataset.name() + " AS " + rows;
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
                WITH SERDEPROPERTIES ('separatorChar' = ',', 'quoteChar' = '"', 'escapeChar' = '%s')
                LOCATION %s
                TBLPROPERTIES (
                  'skip.header.line.count' = '1',
                  'projection.enabled' = 'true',
                  'projection.year.type' = 'integer', 'projection.year.range' = '2015,2060',
                  'projection.month.type' = 'integer', 'projection.month.range' = '1,12', 'projection.month.digits' = '2',
                  'storage.location.template' = %s)
                """.formatted(
                        database,
                        dataset.name(),
                        texts,
                        "\\u%04X".formatted((int) ATHENA_ESCAPE),
                        literal(folder),
                        literal(folder + "year=${year}/month=${month}/"));
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

    private static String names(Dataset dataset) {
        return dataset.columns().stream()
                .map(column -> "\"" + column.name() + "\"")
                .collect(Collectors.joining(", "));
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

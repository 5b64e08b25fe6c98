package io.costanalyzer.cluster;

import io.costanalyzer.archive.ArchiveLayout;
import io.costanalyzer.archive.ArchiveSchema;
import io.costanalyzer.archive.Dataset;
import io.costanalyzer.archive.SqlTables;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The tables of an archive in Trino's words. Athena's CREATE EXTERNAL TABLE is Hive's language, which Trino does not read: the
 * table is said again, months by projection as well; the view above it, with all its types, is Athena's to the letter.
 */
final class TrinoTables {

    static final String DATABASE = "cost_archive";

    private TrinoTables() {}

    static List<String> statements(String address) {
        List<String> statements = new ArrayList<>();
        statements.add("CREATE SCHEMA IF NOT EXISTS hive." + DATABASE);
        for (Dataset dataset : ArchiveSchema.datasets()) {
            statements.add(table(dataset, address + "/" + ArchiveLayout.dataset(dataset)));
            statements.add(SqlTables.athena(dataset, address, DATABASE).get("view"));
        }
        return statements;
    }

    private static String table(Dataset dataset, String folder) {
        String columns = dataset.columns().stream()
                .map(column -> "\"" + column.name() + "\" varchar")
                .collect(Collectors.joining(", "));
        return "CREATE TABLE hive." + DATABASE + "." + dataset.name() + "_csv (" + columns
                + ", \"year\" integer WITH (partition_projection_type = 'INTEGER',"
                + " partition_projection_range = ARRAY['2025', '2027'])"
                + ", \"month\" integer WITH (partition_projection_type = 'INTEGER',"
                + " partition_projection_range = ARRAY['1', '12'], partition_projection_digits = 2))"
                + " WITH (format = 'CSV', skip_header_line_count = 1, partitioned_by = ARRAY['year', 'month'],"
                + " external_location = '" + folder + "', partition_projection_enabled = true,"
                + " partition_projection_location_template = '" + folder + "year=${year}/month=${month}')";
    }
}

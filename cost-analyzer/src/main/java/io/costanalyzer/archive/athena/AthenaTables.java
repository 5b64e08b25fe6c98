package io.costanalyzer.archive.athena;

import io.costanalyzer.archive.ArchiveSchema;
import io.costanalyzer.archive.Dataset;
import io.costanalyzer.archive.MonthlyCharges;
import io.costanalyzer.archive.SqlTables;
import io.costanalyzer.archive.query.QueryProgress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The tables of an archive in Athena, made from the schema. Making them again is harmless. */
public final class AthenaTables {

    private AthenaTables() {}

    /**
     * What defines them, in this order.
     *
     * @param address the {@code s3://} address of the archive
     * @param database the Glue database
     */
    public static List<String> statements(String address, String database) {
        List<String> statements = new ArrayList<>();
        statements.add("CREATE DATABASE IF NOT EXISTS `" + database.replace("`", "") + "`");
        for (Dataset dataset : ArchiveSchema.datasets()) {
            Map<String, String> sql = SqlTables.athena(dataset, address, database);
            statements.add(String.valueOf(sql.get("table")));
            statements.add(String.valueOf(sql.get("view")));
        }
        statements.add(MonthlyCharges.athenaView(database));
        return statements;
    }

    /** Runs what defines them. */
    public static void create(AthenaStatements athena, String address, String database, QueryProgress progress) {
        statements(address, database).forEach(sql -> {
            AthenaStatements.Finished done = athena.run(sql, progress);
            progress.tell("done: " + done.id());
        });
    }
}

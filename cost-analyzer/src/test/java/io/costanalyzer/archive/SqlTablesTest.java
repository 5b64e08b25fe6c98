package io.costanalyzer.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SqlTablesTest {

    /** Run by DuckDB itself in the tests across rooms; Athena's is held to the form here. */
    @Test
    void theAthenaTableFindsItsMonthsByProjectionAndItsViewHasTheTypes() {
        Map<String, String> sql = SqlTables.athena(ArchiveSchema.CHARGES, "s3://bucket/costs/", "cost_archive");
        assertThat(sql.get("table"))
                .contains("CREATE EXTERNAL TABLE IF NOT EXISTS `cost_archive`.`charges_csv`")
                .contains("`BilledCost` string")
                .contains("LOCATION 's3://bucket/costs/data/dataset=charges/'")
                .contains("'s3://bucket/costs/data/dataset=charges/year=${year}/month=${month}/'")
                .contains("'projection.month.digits' = '2'")
                .contains("'escapeChar' = '\\u007F'");
        assertThat(sql.get("view"))
                .contains("CAST(NULLIF(\"BilledCost\", '') AS decimal(38,20)) AS \"BilledCost\"")
                .contains("CAST(from_iso8601_timestamp(NULLIF(\"ChargePeriodStart\", '')) AS timestamp)")
                .contains("NULLIF(\"x_UsageType\", '') AS \"x_UsageType\"")
                .contains("CAST(NULLIF(\"x_Estimated\", '') AS boolean)");
    }

    @Test
    void aQuoteInThePathStaysInThePath() {
        assertThat(SqlTables.duckDbView(ArchiveSchema.RUNS, "/it's/here"))
                .contains("'/it''s/here/data/dataset=runs/year=*/month=*/part-0.csv'");
    }

    @Test
    void everyDatasetHasItsSql() {
        for (Dataset dataset : ArchiveSchema.datasets()) {
            String duckDb = SqlTables.duckDbView(dataset, "/archive");
            Map<String, String> athena = SqlTables.athena(dataset, "s3://bucket", "db");
            for (Column column : dataset.columns()) {
                assertThat(duckDb)
                        .contains("'" + column.name() + "': '" + column.type().duckDbType() + "'");
                assertThat(athena.get("table")).contains("`" + column.name() + "` string");
                assertThat(athena.get("view")).contains(" AS \"" + column.name() + "\"");
            }
        }
    }
}

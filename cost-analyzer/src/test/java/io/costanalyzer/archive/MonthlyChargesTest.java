package io.costanalyzer.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MonthlyChargesTest {

    @Test
    void aSeriesHasOneRowAMonthWithTheDaysThatCostSomething() throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute(SqlTables.duckDbParquetView(ArchiveSchema.CHARGES, List.of())
                    .replace("CREATE VIEW charges", "CREATE TABLE charges"));
            charge(statement, 1, 0, "0", "5");
            charge(statement, 2, 0, "-0.00000000000000000001", "1");
            charge(statement, 3, 0, "10", "2");
            charge(statement, 4, 0, "0", "0");
            charge(statement, 4, 1, "0", "7");
            statement.execute(MonthlyCharges.duckDbView());
            assertThat(rows(
                            statement,
                            "SELECT EffectiveCost, BilledCost, x_FirstChargePeriodStart, x_LastChargePeriodStart"
                                    + " FROM monthly_charges ORDER BY ServiceName"))
                    .containsExactly(
                            "9.99999999999999999999 8.00000000000000000000 2026-10-02 00:00:00.0 2026-10-03 00:00:00.0",
                            "0E-20 7.00000000000000000000 null null");
            assertThat(rows(statement, "SELECT column_name, column_type FROM (DESCRIBE monthly_charges)"))
                    .startsWith("BilledCost DECIMAL(38,20)", "EffectiveCost DECIMAL(38,20)")
                    .endsWith("year INTEGER", "month INTEGER")
                    .hasSize(MonthlyCharges.VIEW.columns().size() + 2);
        }
    }

    @Test
    void theViewOfAthenaStandsOverTheOneOfItsDatabase() {
        assertThat(MonthlyCharges.athenaView("costs"))
                .startsWith("CREATE OR REPLACE VIEW \"costs\".\"monthly_charges\" AS\nSELECT SUM(\"BilledCost\")")
                .contains("FROM \"costs\".\"charges\" GROUP BY ");
    }

    private static void charge(Statement statement, int day, int service, String effective, String billed)
            throws SQLException {
        statement.execute("INSERT INTO charges (ServiceName, ChargePeriodStart, EffectiveCost, BilledCost, \"year\","
                + " \"month\") VALUES ('Service " + service + "', TIMESTAMP '2026-10-0" + day + " 00:00:00', "
                + effective
                + ", " + billed + ", 2026, 10)");
    }

    private static List<String> rows(Statement statement, String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (ResultSet result = statement.executeQuery(sql)) {
            while (result.next()) {
                StringBuilder row = new StringBuilder();
                for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                    row.append(i == 1 ? "" : " ").append(result.getObject(i));
                }
                rows.add(row.toString());
            }
        }
        return rows;
    }
}

package io.costanalyzer.render.section;

import static io.costanalyzer.report.ReportFixture.PROD;
import static io.costanalyzer.report.ReportFixture.october;
import static io.costanalyzer.report.ReportFixture.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.costanalyzer.render.format.CostFormat;
import io.costanalyzer.report.IncidentLine;
import io.costanalyzer.report.MonthWatch;
import io.costanalyzer.report.MonthlyReport;
import io.costanalyzer.report.ReportFixture;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WatchTablesTest {

    /** Budgets go by billed cost, all else by effective cost: a table that holds both says so. */
    @Test
    void theTableOfIncidentsNamesEachBasis() {
        assertThat(basis("anomaly")).isEqualTo("cost beyond what was expected, effective cost, USD");
        assertThat(basis("anomaly", "budget"))
                .isEqualTo("cost beyond what was expected, effective cost (of budgets billed cost), USD");
    }

    private static String basis(String... kinds) {
        MonthlyReport report = ReportFixture.twoMonths()
                .usage(PROD, october(1), "AWS Lambda", "310")
                .compose()
                .following(new MonthWatch(
                        Arrays.stream(kinds).map(WatchTablesTest::incident).toList(), List.of(), List.of(), List.of()));
        return WatchTables.incidents(new Scene(report, new CostFormat(Locale.US)))
                .orElseThrow()
                .basis();
    }

    private static IncidentLine incident(String kind) {
        return new IncidentLine(
                "id",
                kind,
                "HIGH",
                Optional.of(PROD),
                Optional.empty(),
                Optional.of("all"),
                october(1),
                october(2),
                Optional.empty(),
                false,
                Optional.of(usd("3")),
                Optional.empty());
    }
}

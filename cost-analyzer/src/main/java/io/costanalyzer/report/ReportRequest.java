package io.costanalyzer.report;

import io.costanalyzer.allocation.Environment;
import io.costanalyzer.focus.CostMetric;
import io.costanalyzer.ledger.MonthStatus;
import io.costanalyzer.ledger.Scope;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which report is wanted.
 *
 * @param title the name of the report series, from the configuration
 * @param month the month
 * @param version of the report, from 1
 * @param metric the basis of all trends
 * @param environments in the order in which they are shown; UNALLOCATED comes last by itself
 * @param only the one environment that the report is about; absent for a report on everything
 * @param statuses how far the months before can be relied on, where that is known
 * @param asOf today, in UTC; it decides which days of a running month are complete
 * @param generatedAt now
 * @param softwareVersion the version of this service
 * @param url where this version of the report will be opened; absent when no link can reach it
 */
public record ReportRequest(
        String title,
        YearMonth month,
        int version,
        CostMetric metric,
        List<Environment> environments,
        Optional<Environment> only,
        Map<YearMonth, MonthStatus> statuses,
        LocalDate asOf,
        Instant generatedAt,
        String softwareVersion,
        Optional<URI> url) {

    public ReportRequest {
        environments = List.copyOf(environments);
        statuses = Map.copyOf(statuses);
    }

    /** Usage and purchases of all that the report is about. */
    Scope spending() {
        return only.map(Scope.spending()::in).orElse(Scope.spending());
    }

    /** Whether something is about all that the report is about. */
    boolean isAll(About about) {
        return only.map(about::isExactly).orElse(about.isEverything());
    }
}

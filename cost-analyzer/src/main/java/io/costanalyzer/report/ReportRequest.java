package io.costanalyzer.report;

import io.costanalyzer.allocation.Environment;
import io.costanalyzer.focus.CostMetric;
import io.costanalyzer.ledger.MonthStatus;
import java.net.URI;
import java.time.Instant;
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
 * @param statuses how far the months before can be relied on, where that is known
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
        Map<YearMonth, MonthStatus> statuses,
        Instant generatedAt,
        String softwareVersion,
        Optional<URI> url) {

    public ReportRequest {
        environments = List.copyOf(environments);
        statuses = Map.copyOf(statuses);
    }
}

package io.costanalyzer.ingestion;

import java.util.List;

/**
 * The answer to a question for month totals.
 *
 * @param totals one for each month that the source could tell
 * @param requests what the question cost
 */
public record MonthTotals(List<MonthTotal> totals, RequestCount requests) {
    public MonthTotals {
        totals = List.copyOf(totals);
    }
}

package io.costanalyzer.archive;

import java.time.YearMonth;

/**
 * A version of a month's report.
 *
 * @param month the month
 * @param version counted from 1
 */
public record ReportVersion(YearMonth month, int version) {}

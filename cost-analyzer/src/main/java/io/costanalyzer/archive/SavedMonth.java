package io.costanalyzer.archive;

import io.costanalyzer.ledger.MonthStatus;
import java.time.YearMonth;

/**
 * A month after it was archived.
 *
 * @param month the month
 * @param outcome what became of it
 * @param status how far its figures in the archive can be relied on now
 */
public record SavedMonth(YearMonth month, SaveOutcome outcome, MonthStatus status) {}

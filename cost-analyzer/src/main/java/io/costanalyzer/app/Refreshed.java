package io.costanalyzer.app;

import io.costanalyzer.archive.SavedMonth;
import io.costanalyzer.ingestion.Ingestion;
import io.costanalyzer.ledger.Reconciliation;
import java.util.List;

/**
 * What a read has brought into the archive.
 *
 * @param ingestion what the source tells of the read
 * @param reconciliation the charges against the source's own sums
 * @param months what became of each month; empty when the source knew no day
 */
record Refreshed(Ingestion ingestion, Reconciliation reconciliation, List<SavedMonth> months) {
    Refreshed {
        months = List.copyOf(months);
    }

    /** Whether the source knows none of the days: which is not the same as a bill of zero. */
    boolean isWithoutFigures() {
        return ingestion.covered().isEmpty();
    }
}

package io.costanalyzer.archive;

import io.costanalyzer.ledger.CostLedger;
import java.time.YearMonth;
import java.util.Collections;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Charges out of the archive.
 *
 * @param ledger all months together, with the days that are covered and those that are estimates
 * @param months what the catalogue tells of each month that is in the ledger
 * @param unreadable months that are not final and whose file is not the one in the catalogue, because a run died while it
 *     wrote them: they are not in the ledger and must be read from the source again
 */
public record ArchivedLedger(
        CostLedger ledger, SortedMap<YearMonth, CatalogMonth> months, SortedSet<YearMonth> unreadable) {

    public ArchivedLedger {
        months = Collections.unmodifiableSortedMap(new TreeMap<>(months));
        unreadable = Collections.unmodifiableSortedSet(new TreeSet<>(unreadable));
    }
}

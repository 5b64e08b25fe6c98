package io.costanalyzer.archive.query;

import io.costanalyzer.archive.ArchiveCatalog;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.ledger.Coverage;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The months that a query can see, and what to say of those it cannot: a month that is missing is not a month that was free. */
public final class ArchivedMonths {

    private final ArchiveCatalog catalog;

    /** The months of this catalogue. */
    public ArchivedMonths(ArchiveCatalog catalog) {
        this.catalog = catalog;
    }

    /** The newest month of which every day is there; the newest of all when there is no such month. */
    public Optional<YearMonth> latest() {
        List<YearMonth> whole = catalog.months().entrySet().stream()
                .filter(month -> month.getValue().coverage().covers(ChargePeriod.ofMonth(month.getKey())))
                .map(java.util.Map.Entry::getKey)
                .toList();
        if (!whole.isEmpty()) {
            return Optional.of(whole.get(whole.size() - 1));
        }
        return catalog.months().isEmpty()
                ? Optional.empty()
                : Optional.of(catalog.months().lastKey());
    }

    /**
     * What is missing, in sentences for people: months between the first and the last that the archive does not have, days
     * that no source has answered for, and months asked for that are not there.
     *
     * @param asked values of parameters; those that are months are looked at
     */
    public List<String> remarks(Collection<String> asked) {
        List<String> remarks = new ArrayList<>();
        if (catalog.months().isEmpty()) {
            return List.of("The archive has no charges yet.");
        }
        YearMonth first = catalog.months().firstKey();
        YearMonth last = catalog.months().lastKey();
        for (YearMonth month = first; !month.isAfter(last); month = month.plusMonths(1)) {
            gap(month, month.equals(last)).ifPresent(remarks::add);
        }
        for (String value : asked) {
            month(value)
                    .filter(month -> month.isBefore(first) || month.isAfter(last))
                    .ifPresent(month -> remarks.add(
                            "The archive has no charges of " + month + "; it has " + first + " to " + last + "."));
        }
        return remarks;
    }

    /** What an answer without rows was sought in, a sentence. */
    public String nothingMatched() {
        return catalog.months().isEmpty()
                ? "Nothing matched."
                : "Nothing matched; the archive has " + catalog.months().firstKey() + " to "
                        + catalog.months().lastKey() + ".";
    }

    private Optional<String> gap(YearMonth month, boolean newest) {
        if (catalog.month(month).isEmpty()) {
            return Optional.of(month
                    + " is missing from the archive: its cost is unknown, not zero. Load it with costs backfill.");
        }
        Coverage coverage = catalog.month(month).orElseThrow().coverage();
        LocalDate end = newest
                ? coverage.lastDay().orElseThrow().plusDays(1)
                : month.plusMonths(1).atDay(1);
        ChargePeriod days = ChargePeriod.of(month.atDay(1), end);
        long missing = days.dates().filter(day -> !coverage.covers(day)).count();
        return missing == 0
                ? Optional.empty()
                : Optional.of(month + " lacks " + missing + (missing == 1 ? " day" : " days")
                        + ": their cost is unknown, not zero. Load them with costs backfill.");
    }

    private static Optional<YearMonth> month(String text) {
        try {
            return Optional.of(YearMonth.parse(text));
        } catch (DateTimeParseException noMonth) {
            return Optional.empty();
        }
    }
}

package io.costanalyzer.app;

import io.costanalyzer.allocation.AllocationRules;
import io.costanalyzer.archive.AllocationFingerprint;
import io.costanalyzer.archive.ArchiveCatalog;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** Says that final months stand under environments by rules that have changed since. */
final class OldRules {

    private OldRules() {}

    /** A sentence with what to do; absent when every final month was allocated by the rules of today. */
    static Optional<String> in(ArchiveCatalog catalog, AllocationRules rules) {
        List<YearMonth> months = catalog.allocatedOtherwise(AllocationFingerprint.of(rules));
        return months.isEmpty()
                ? Optional.empty()
                : Optional.of((months.size() == 1
                                ? "1 final month was allocated by other rules than today's environments: "
                                : months.size()
                                        + " final months were allocated by other rules than today's environments: ")
                        + months.get(0)
                        + (months.size() == 1 ? "" : " to " + months.get(months.size() - 1))
                        + ". \"costs backfill --again --from " + months.get(0) + "\" reads them again.");
    }
}

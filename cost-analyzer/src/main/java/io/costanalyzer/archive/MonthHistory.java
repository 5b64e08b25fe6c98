package io.costanalyzer.archive;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Optional;

/** Keeps what a final month said before it is written again. */
final class MonthHistory {

    private final Archive archive;
    private final CatalogStore catalog;

    MonthHistory(Archive archive, CatalogStore catalog) {
        this.archive = archive;
        this.catalog = catalog;
    }

    /**
     * Puts the present charges into the history and takes the month's finality away, so that a run that dies before the new
     * charges are in place leaves a month that is simply read again.
     */
    void reopen(YearMonth month, Optional<StoredFile> present, Instant at) {
        Optional<String> kept = present.map(file -> keep(ArchiveSchema.CHARGES, month, file));
        Optional<String> digest = present.map(StoredFile::sha256);
        catalog.update(now -> {
            if (!now.isFinal(month)) {
                return now;
            }
            CatalogMonth entry = now.month(month).orElseThrow();
            Restatement earlier = new Restatement(
                    entry.restatements().size() + 1,
                    kept.orElse(null),
                    digest.orElse(entry.digest()),
                    entry.billedCost(),
                    entry.effectiveCost(),
                    entry.firstReadAt(),
                    at);
            return now.with(month, entry.reopened(earlier));
        });
    }

    /**
     * Copies bytes to the history.
     *
     * @return the path; that of an earlier copy when a run has died just after making it
     */
    String keep(Dataset dataset, YearMonth month, StoredFile present) {
        int known = catalog.read()
                .month(month)
                .map(entry -> entry.restatements().size())
                .orElse(0);
        for (int version = Math.max(1, known); ; version++) {
            String path = ArchiveLayout.history(dataset, month, version);
            if (archive.create(path, present.content())
                    || archive.read(path)
                            .filter(file -> Arrays.equals(file.content(), present.content()))
                            .isPresent()) {
                return path;
            }
        }
    }
}

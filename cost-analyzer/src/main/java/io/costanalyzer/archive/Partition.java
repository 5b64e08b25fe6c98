package io.costanalyzer.archive;

import java.time.YearMonth;
import java.util.Objects;

/**
 * One month of a dataset.
 *
 * @param dataset the dataset
 * @param month the month
 */
public record Partition(Dataset dataset, YearMonth month) {

    public Partition {
        Objects.requireNonNull(dataset, "dataset");
        Objects.requireNonNull(month, "month");
    }

    /** Where its file is. */
    public String path() {
        return ArchiveLayout.partition(dataset, month);
    }
}

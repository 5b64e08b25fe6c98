package io.costanalyzer.archive;

import java.time.YearMonth;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How long things are kept, in whole months before the running one. What is not named is kept for ever.
 *
 * @param months by the name of a dataset, or {@link #DELIVERIES}
 */
public record Retention(Map<String, Integer> months) {

    /** The marks of messages that went out. */
    public static final String DELIVERIES = "deliveries";

    public Retention {
        months = Collections.unmodifiableMap(new TreeMap<>(months));
        months.forEach((what, count) -> {
            if (count < 1) {
                throw new IllegalArgumentException(what + " must be kept for a month at least, not " + count);
            }
        });
    }

    /** Everything is kept. */
    public static Retention forever() {
        return new Retention(Map.of());
    }

    /** The oldest month that is kept; nothing when all are. */
    public Optional<YearMonth> oldestKept(String what, YearMonth running) {
        return Optional.ofNullable(months.get(what)).map(running::minusMonths);
    }

    /** The same for a dataset; the account view is kept as long as the charges that it tells a second time. */
    Optional<YearMonth> oldestKept(Dataset dataset, YearMonth running) {
        boolean accounts = dataset.equals(ArchiveSchema.ACCOUNTS);
        return oldestKept(accounts ? ArchiveSchema.CHARGES.name() : dataset.name(), running);
    }
}

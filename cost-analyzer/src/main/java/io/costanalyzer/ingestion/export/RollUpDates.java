package io.costanalyzer.ingestion.export;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The few dates that stand in the many rows of a roll-up, each read once. Not thread-safe. */
final class RollUpDates {

    /** Broken dates of an export may be many. */
    private static final int MOST = 10_000;

    private final Map<String, Optional<LocalDate>> known = new HashMap<>();

    /** The date of a text like {@code 2026-10-31}; nothing when it is none. */
    Optional<LocalDate> read(@Nullable String text) {
        if (text == null) {
            return Optional.empty();
        }
        Optional<LocalDate> date = known.get(text);
        if (date == null) {
            date = parse(text);
            if (known.size() < MOST) {
                known.put(text, date);
            }
        }
        return date;
    }

    private static Optional<LocalDate> parse(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }
}

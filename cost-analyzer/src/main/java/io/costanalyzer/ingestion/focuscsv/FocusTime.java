package io.costanalyzer.ingestion.focuscsv;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Times as exports print them: ISO 8601 with {@code Z}, an offset or neither, a blank in place of the {@code T}, with or
 * without fractions, or a date alone. Without a zone they are UTC, as FOCUS demands of every time.
 */
final class FocusTime {

    private static final Pattern FORM = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})"
            + "(?:[T ](\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,9})?)?)"
            + "\\s?(Z|UTC|[+-]\\d{2}(?::?\\d{2})?)?)?");

    private FocusTime() {}

    static Optional<Instant> parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        try {
            LocalDateTime local = form.group(2) == null
                    ? LocalDate.parse(form.group(1)).atStartOfDay()
                    : LocalDateTime.parse(form.group(1) + "T" + form.group(2));
            return Optional.of(local.toInstant(offset(form.group(3))));
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }

    /** The day in UTC on which a moment lies. */
    static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, ZoneOffset.UTC);
    }

    private static ZoneOffset offset(@Nullable String zone) {
        return zone == null || zone.equals("UTC") ? ZoneOffset.UTC : ZoneOffset.of(zone);
    }
}

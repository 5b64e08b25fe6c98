package io.costanalyzer.config;

import io.costanalyzer.config.shape.Refusal;
import io.costanalyzer.config.shape.Word;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;

/** Days and months of the UTC calendar, in ISO 8601. Read without a formatter, which is slow to start. */
final class Dates {

    static final Word<LocalDate> DAY = Word.of("a day", "^20[0-9]{2}-[0-9]{2}-[0-9]{2}$", "2026-12-31", Dates::day)
            .withHint(text -> {
                throw new Refusal("is not a day", "write year-month-day, as 2026-12-31");
            });

    static final Word<YearMonth> MONTH = Word.of("a month", "^20[0-9]{2}-(?:0[1-9]|1[0-2])$", "2025-10", Dates::month)
            .withHint(text -> {
                throw new Refusal("is not a month", "write year-month, as 2025-10");
            });

    private Dates() {}

    private static LocalDate day(String text) {
        try {
            return LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10));
        } catch (DateTimeException e) {
            throw new Refusal("is not in the calendar", "write a day that exists, as 2026-12-31");
        }
    }

    private static YearMonth month(String text) {
        return YearMonth.of(number(text, 0, 4), number(text, 5, 7));
    }

    private static int number(String text, int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }
}

package io.costanalyzer.render.format;

import io.costanalyzer.focus.ChargePeriod;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Locale;

/** Prints dates in English and UTC, without asking the host how. */
public final class ReportDates {

    private static final int SHORT = 3;

    private ReportDates() {}

    /** {@code October 2026}. */
    public static String month(YearMonth month) {
        return name(month.getMonth()) + " " + month.getYear();
    }

    /** {@code October}. */
    public static String name(Month month) {
        return month.name().charAt(0) + month.name().substring(1).toLowerCase(Locale.ROOT);
    }

    /** {@code Oct}. */
    public static String shortName(Month month) {
        return name(month).substring(0, SHORT);
    }

    /** {@code Oct 2026}. */
    public static String shortMonth(YearMonth month) {
        return shortName(month.getMonth()) + " " + month.getYear();
    }

    /** {@code 31 Oct 2026}. */
    public static String day(LocalDate day) {
        return day.getDayOfMonth() + " " + shortMonth(YearMonth.from(day));
    }

    /** {@code 1–31 Oct 2026}, {@code 28 Sep – 3 Oct 2026}, {@code 4 Oct 2026}: first and last day. */
    public static String period(ChargePeriod period) {
        LocalDate first = period.start();
        LocalDate last = period.lastDay();
        if (first.equals(last)) {
            return day(first);
        }
        if (YearMonth.from(first).equals(YearMonth.from(last))) {
            return first.getDayOfMonth() + "\u2013" + day(last);
        }
        String start = first.getYear() == last.getYear()
                ? first.getDayOfMonth() + " " + shortName(first.getMonth())
                : day(first);
        return start + " \u2013 " + day(last);
    }

    /** As {@link #period} without the year, and in one piece: {@code 13–16 Oct}. For narrow columns. */
    public static String days(ChargePeriod period) {
        return period(period).replaceAll(" \\d{4}", "").replace(' ', CostFormat.NO_BREAK);
    }

    /** {@code 9 Nov 2026, 06:05 UTC}. */
    public static String minute(Instant instant) {
        OffsetDateTime time = instant.atOffset(ZoneOffset.UTC);
        return "%s, %s UTC"
                .formatted(
                        day(time.toLocalDate()), time.toLocalTime().toString().substring(0, 5));
    }
}

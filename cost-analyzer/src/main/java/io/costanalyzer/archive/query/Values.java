package io.costanalyzer.archive.query;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Values of engines in the one notation of {@link QueryAnswer}. */
public final class Values {

    private static final Pattern MOMENT =
            Pattern.compile("(\\d{4,}-\\d{2}-\\d{2})[ T](\\d{2}:\\d{2}:\\d{2})(?:\\.(\\d+))?(?: UTC|Z|\\+00(?::00)?)?");

    private static final DateTimeFormatter SECONDS = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .appendLiteral('T')
            .appendPattern("HH:mm:ss")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
            .appendLiteral('Z')
            .toFormatter(java.util.Locale.ROOT);

    private Values() {}

    /** An exact decimal: plain, without trailing zeros. */
    public static String decimal(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    /** A number as an engine prints it, if it is one that is finite; otherwise the text as it is. */
    public static String number(String printed) {
        try {
            return decimal(new BigDecimal(printed));
        } catch (NumberFormatException notFinite) {
            return printed;
        }
    }

    /** A moment without a zone, which is UTC in every table. */
    public static String moment(LocalDateTime value) {
        return SECONDS.format(value);
    }

    /** A moment as an engine prints it; otherwise the text as it is. */
    public static String moment(String printed) {
        Matcher parts = MOMENT.matcher(printed);
        if (!parts.matches()) {
            return printed;
        }
        String fraction = parts.group(3) == null ? "" : parts.group(3).replaceAll("0+$", "");
        return parts.group(1) + "T" + parts.group(2) + (fraction.isEmpty() ? "" : "." + fraction) + "Z";
    }
}

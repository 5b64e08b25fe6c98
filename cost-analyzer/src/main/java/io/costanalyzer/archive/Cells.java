package io.costanalyzer.archive;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/** A value of a column as the text of a cell, and back. */
final class Cells {

    private static final String MIDNIGHT = "T00:00:00Z";

    private Cells() {}

    /** The text of a value; the value must be of the column's type. */
    static String format(ColumnType type, Object value) {
        return switch (type) {
            case DECIMAL -> decimal((BigDecimal) value);
            case TEXT -> text((String) value);
            case INTEGER, BOOLEAN, DATE, DATE_TIME -> value.toString();
        };
    }

    /** A text as it stands in a file: a mark in the place of the one character that no file holds. */
    static String text(String value) {
        return value.replace(SqlTables.ATHENA_ESCAPE, '\uFFFD');
    }

    /** The value of a text; throws a {@link RuntimeException} when it is not of the column's type. */
    static Object parse(ColumnType type, String cell) {
        return switch (type) {
            case TEXT -> cell;
            case DECIMAL -> parseDecimal(cell);
            case INTEGER -> Long.valueOf(cell);
            case BOOLEAN -> parseBoolean(cell);
            case DATE -> LocalDate.parse(cell);
            case DATE_TIME -> Instant.parse(cell);
        };
    }

    /** Plain, without trailing zeros, so that equal amounts are equal bytes. */
    static String decimal(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    /** The number as it is read again after {@link #decimal} has written it. */
    static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** The first moment of a day in UTC. */
    static String startOf(LocalDate day) {
        return day + MIDNIGHT;
    }

    /** The day whose first moment this is. */
    static LocalDate parseStartOfDay(String cell) {
        if (!cell.endsWith(MIDNIGHT)) {
            throw new IllegalArgumentException("Not the start of a day in UTC: " + cell);
        }
        return LocalDate.parse(cell.substring(0, cell.length() - MIDNIGHT.length()));
    }

    /** Digits, at most one point, at most one minus sign; an exponent could ask for more memory than there is. */
    static BigDecimal parseDecimal(String cell) {
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            boolean digit = c >= '0' && c <= '9';
            boolean sign = c == '-' && i == 0;
            if (!digit && !sign && c != '.') {
                throw new NumberFormatException("Not a plain decimal");
            }
        }
        return new BigDecimal(cell);
    }

    static boolean parseBoolean(String cell) {
        return switch (cell) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("Neither true nor false");
        };
    }
}

package io.costanalyzer.ingestion;

import org.jspecify.annotations.Nullable;

/**
 * One thing in the data that could not be read as it should.
 *
 * @param reason the kind
 * @param place file, object or operation
 * @param line line in the file, counted from 1 with the header as line 1; 0 where lines mean nothing
 * @param column the column by its FOCUS name; absent when the whole row is meant
 * @param value what stood there, shortened to 200 characters; absent when nothing stood there
 * @param consequence what became of the row, for people: {@code row left out}, {@code read as untagged}
 */
public record IngestionProblem(
        ProblemReason reason,
        String place,
        long line,
        @Nullable String column,
        @Nullable String value,
        String consequence) {

    /** The consequence of a row that is on no charge. Every other consequence means that the row was kept. */
    public static final String ROW_LEFT_OUT = "row left out";

    private static final int MAX_VALUE = 200;

    public IngestionProblem {
        if (value != null && value.length() > MAX_VALUE) {
            value = value.substring(0, MAX_VALUE) + "…";
        }
    }

    /** Whether the row is on no charge; at most one problem of a row says so. */
    public boolean leavesRowOut() {
        return consequence.equals(ROW_LEFT_OUT);
    }

    /** One line for people: place, line, column, value, reason, consequence. */
    public String message() {
        StringBuilder text = new StringBuilder(place);
        if (line > 0) {
            text.append(", line ").append(line);
        }
        if (column != null) {
            text.append(", column ").append(column);
        }
        text.append(": ").append(reason.sentence());
        if (value != null) {
            text.append(" (\"").append(value).append("\")");
        }
        return text.append("; ").append(consequence).append('.').toString();
    }
}

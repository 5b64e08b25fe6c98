package io.costanalyzer.ingestion.export;

import io.costanalyzer.ingestion.IngestionProblem;
import io.costanalyzer.ingestion.IngestionProblems;
import io.costanalyzer.ingestion.ProblemReason;
import io.costanalyzer.ingestion.SourceUnavailableException;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Counts rows that cannot be read as they should; sums have no lines, so the export is their place. */
final class RollUpProblems {

    private static final int EXAMPLES_IN_MESSAGE = 3;
    private static final int LONGEST = 200;

    private final String place;
    private final IngestionProblems.Collector problems = new IngestionProblems.Collector();

    RollUpProblems(String place) {
        this.place = place;
    }

    /** Rows that are on no charge. */
    void leaveOut(long rows, ProblemReason reason, @Nullable String column, @Nullable String value) {
        add(rows, reason, column, value, IngestionProblem.ROW_LEFT_OUT);
    }

    /** Rows that were kept. */
    void tell(long rows, ProblemReason reason, String column, String consequence) {
        add(rows, reason, column, null, consequence);
    }

    private void add(
            long rows, ProblemReason reason, @Nullable String column, @Nullable String value, String consequence) {
        if (rows > 0) {
            problems.add(
                    new IngestionProblem(
                            reason, place, 0, column, value == null ? null : printable(value), consequence),
                    rows);
        }
    }

    IngestionProblems toProblems() {
        return problems.toProblems();
    }

    /** How many rows are on no charge. */
    long rowsLeftOut() {
        return problems.rowsLeftOut();
    }

    /** @throws SourceUnavailableException when a larger part of the wanted rows than this could not be read */
    void requireFew(String sourceName, long charges, long unreadable, BigDecimal toleratedShare) {
        BigDecimal tolerated = toleratedShare.multiply(BigDecimal.valueOf(charges + unreadable));
        if (BigDecimal.valueOf(unreadable).compareTo(tolerated) > 0) {
            String examples = problems.toProblems().examples().stream()
                    .filter(IngestionProblem::leavesRowOut)
                    .map(IngestionProblem::message)
                    .distinct()
                    .limit(EXAMPLES_IN_MESSAGE)
                    .collect(Collectors.joining(" "));
            throw new SourceUnavailableException(
                    "read " + sourceName,
                    unreadable + " of " + (charges + unreadable) + " rows cannot be read, and "
                            + toleratedShare
                                    .movePointRight(2)
                                    .stripTrailingZeros()
                                    .toPlainString()
                            + " % are tolerated. The first: "
                            + examples.substring(0, Math.max(0, examples.length() - 1)),
                    "Export the data again, or tolerate more unreadable rows.",
                    null);
        }
    }

    /** A value of a bill, made fit for a message. */
    static String printable(String value) {
        StringBuilder text = new StringBuilder();
        value.codePoints().limit(LONGEST).forEach(point -> {
            int type = Character.getType(point);
            boolean steers = type == Character.CONTROL
                    || type == Character.FORMAT
                    || type == Character.LINE_SEPARATOR
                    || type == Character.PARAGRAPH_SEPARATOR
                    || type == Character.SURROGATE;
            text.append(steers ? String.format(Locale.ROOT, "\\u%04x", point) : Character.toString(point));
        });
        return text.toString();
    }
}

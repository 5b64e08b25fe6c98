package io.costanalyzer.ingestion.focuscsv;

import io.costanalyzer.ingestion.ProblemReason;
import io.costanalyzer.money.ExactDecimal;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** One row, asked by column. An empty field and {@code NULL} as text are absent. */
final class FocusRow {

    private final FocusHeader header;
    private final CSVRecord record;

    FocusRow(FocusHeader header, CSVRecord record) {
        this.header = header;
        this.record = record;
    }

    /** The value, or nothing. */
    @Nullable
    String text(FocusColumn column) {
        int position = header.position(column);
        return position < 0 ? null : present(record.get(position));
    }

    /** The value, which must be there. */
    String required(FocusColumn column) throws BrokenRow {
        String text = text(column);
        if (text == null) {
            throw new BrokenRow(ProblemReason.MISSING_VALUE, column, null);
        }
        return text;
    }

    /** The fault of a value, for the caller to throw. */
    BrokenRow broken(ProblemReason reason, FocusColumn column) {
        return new BrokenRow(reason, column, text(column));
    }

    /** The exact decimal, which must be there. */
    BigDecimal decimal(FocusColumn column) throws BrokenRow {
        return ExactDecimal.parse(required(column)).orElseThrow(() -> broken(ProblemReason.MALFORMED_NUMBER, column));
    }

    /** The moment, which must be there. */
    Instant time(FocusColumn column) throws BrokenRow {
        return FocusTime.parse(required(column)).orElseThrow(() -> broken(ProblemReason.MALFORMED_TIME, column));
    }

    /**
     * Checks that columns which stand there twice say the same twice.
     *
     * @throws BrokenRow when they do not: nobody can say which one is meant
     */
    void requireNoContradiction() throws BrokenRow {
        for (FocusColumn column : header.repeated()) {
            List<String> values = header.positions(column).stream()
                    .map(record::get)
                    .distinct()
                    .toList();
            if (values.size() > 1) {
                throw new BrokenRow(ProblemReason.MALFORMED_ROW, column, String.join(" | ", values));
            }
        }
    }

    private static @Nullable String present(String value) {
        String text = value.strip();
        return text.isEmpty() || text.equals("NULL") || text.equals("null") ? null : text;
    }
}

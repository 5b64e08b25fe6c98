package io.costanalyzer.ingestion.focuscsv;

import io.costanalyzer.ingestion.ProblemReason;
import org.jspecify.annotations.Nullable;

/** Why a row, or one value of it, cannot be read. Never leaves this room: it is counted as a problem. */
final class BrokenRow extends Exception {

    private static final long serialVersionUID = 1L;

    private final ProblemReason reason;
    private final @Nullable String column;
    private final @Nullable String value;

    BrokenRow(ProblemReason reason, @Nullable FocusColumn column, @Nullable String value) {
        super(reason.sentence(), null, false, false);
        this.reason = reason;
        this.column = column == null ? null : column.id();
        this.value = value;
    }

    ProblemReason reason() {
        return reason;
    }

    @Nullable
    String column() {
        return column;
    }

    @Nullable
    String value() {
        return value;
    }
}

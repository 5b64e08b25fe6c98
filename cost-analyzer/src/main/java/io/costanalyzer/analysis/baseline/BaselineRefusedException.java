package io.costanalyzer.analysis.baseline;

import java.time.YearMonth;
import java.util.List;

/** A baseline that cannot be captured as asked. The message says why and what to do, for people. */
public final class BaselineRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final YearMonth[] months;

    /**
     * @param message why, and what to do, for people
     * @param months the months that are in the way, oldest first
     */
    public BaselineRefusedException(String message, List<YearMonth> months) {
        super(message);
        this.months = months.toArray(YearMonth[]::new);
    }

    /** The months that are in the way, oldest first; empty when it is not a matter of months. */
    public List<YearMonth> months() {
        return List.of(months);
    }
}

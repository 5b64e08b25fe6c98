package io.costanalyzer.archive.query;

import org.jspecify.annotations.Nullable;

/** A query that has no answer. The message says what was wrong and what to do. */
public final class QueryFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why there is no answer. */
    public enum Reason {
        /** The text is no SQL, asks for what is not there, or lacks a parameter. */
        WRONG,
        /** The text would do something else than read the tables of the archive. */
        FORBIDDEN,
        /** It took more time, memory or data than it may. */
        LIMIT,
        /** It would have read more than its place lets one question read. */
        SCAN_LIMIT,
        /** Somebody stopped it. */
        CANCELLED,
        /** A file of the archive is not what it should be. */
        DAMAGED,
        /** The engine refused, or did not answer. */
        REFUSED
    }

    private final Reason reason;
    private final String problem;
    private final String remedy;

    /**
     * @param reason what kind of failure it is
     * @param problem what was wrong, a sentence
     * @param remedy what to do, a sentence
     * @param cause the exception below, if there is one
     */
    public QueryFailedException(Reason reason, String problem, String remedy, @Nullable Throwable cause) {
        super(problem + " " + remedy, cause);
        this.reason = reason;
        this.problem = problem;
        this.remedy = remedy;
    }

    /** A query that cannot be run as it stands. */
    public static QueryFailedException wrong(String problem, String remedy) {
        return new QueryFailedException(Reason.WRONG, problem, remedy, null);
    }

    /** Why there is no answer. */
    public Reason reason() {
        return reason;
    }

    /** What was wrong, a sentence. */
    public String problem() {
        return problem;
    }

    /** What to do, a sentence. */
    public String remedy() {
        return remedy;
    }
}

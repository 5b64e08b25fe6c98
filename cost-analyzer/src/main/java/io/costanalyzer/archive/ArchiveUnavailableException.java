package io.costanalyzer.archive;

import org.jspecify.annotations.Nullable;

/** The archive refused, did not answer, or holds something that it cannot hold. */
public final class ArchiveUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String operation;
    private final String problem;
    private final String remedy;

    /**
     * @param operation what was asked: {@code s3:PutObject s3://bucket/key}, {@code write /var/costs/catalog.json}
     * @param problem what went wrong, a clause without full stop and without secrets
     * @param remedy what to do about it, a sentence
     * @param cause the exception below, if there is one
     */
    public ArchiveUnavailableException(String operation, String problem, String remedy, @Nullable Throwable cause) {
        super(operation + ": " + problem + ". " + remedy, cause);
        this.operation = operation;
        this.problem = problem;
        this.remedy = remedy;
    }

    /** What was asked. */
    public String operation() {
        return operation;
    }

    /** What went wrong, a clause. */
    public String problem() {
        return problem;
    }

    /** What to do, a sentence for people. */
    public String remedy() {
        return remedy;
    }
}

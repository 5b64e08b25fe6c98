package io.costanalyzer.entry.lambda;

/**
 * A run that left something undone, or broke. It has no cause, since the runtime would print that with account numbers; the
 * log has the trace. Thrown so that the platform tries it again and the alarm on errors sees it.
 */
public final class RunFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RunFailedException(String summary) {
        super(summary);
    }
}

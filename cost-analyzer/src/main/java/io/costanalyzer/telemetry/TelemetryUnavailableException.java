package io.costanalyzer.telemetry;

import org.jspecify.annotations.Nullable;

/** The metrics system refused or did not answer. */
public final class TelemetryUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * @param operation what was asked, as {@code cloudwatch:PutMetricData}
     * @param problem what went wrong, a clause without full stop and without secrets
     * @param remedy what to do about it, a sentence
     * @param cause the exception below, if there is one
     */
    public TelemetryUnavailableException(String operation, String problem, String remedy, @Nullable Throwable cause) {
        super(operation + ": " + problem + ". " + remedy, cause);
    }
}

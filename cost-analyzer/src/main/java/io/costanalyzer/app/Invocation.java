package io.costanalyzer.app;

import java.time.LocalDate;
import java.util.Objects;

/**
 * One start of a job.
 *
 * @param runId a name of this invocation alone that stays when the platform tries it again: the request id of Lambda
 * @param asOf the day that counts as today, in UTC: the newest day of interest is the one before
 */
public record Invocation(String runId, LocalDate asOf) {
    public Invocation {
        Objects.requireNonNull(asOf, "asOf");
        if (!runId.matches("[A-Za-z0-9._-]{1,100}")) {
            throw new IllegalArgumentException("Not a run id: letters, digits, '.', '-' and '_' only");
        }
    }
}

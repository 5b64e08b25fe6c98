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

    /**
     * This start, if its day has begun. One of a day to come would be the newest until then, and of no day before it would
     * anything be told.
     *
     * @param today the day that the clock says, in UTC
     * @param option how the one who started it names the day
     * @throws IllegalArgumentException if it has not
     */
    public Invocation begunBy(LocalDate today, String option) {
        if (asOf.isAfter(today)) {
            throw new IllegalArgumentException(option + " is " + asOf + ", and today is " + today
                    + " in UTC. Name a day that has begun, or leave it out.");
        }
        return this;
    }
}

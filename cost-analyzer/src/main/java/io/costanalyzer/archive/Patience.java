package io.costanalyzer.archive;

import java.util.concurrent.ThreadLocalRandom;

/** Waiting a little, and not the same little as the others, before something is tried again. */
final class Patience {

    /** How often something is tried before giving up; about ten seconds in all. */
    static final int ATTEMPTS = 40;

    private static final int LONGEST_MILLIS = 500;

    private Patience() {}

    /**
     * Sleeps a random time that grows with the attempts.
     *
     * @param attempt how many were lost before this one
     * @param operation what is being tried, for the message when the thread is told to stop
     */
    static void afterLosing(int attempt, String operation) {
        int most = Math.min(LONGEST_MILLIS, 4 << Math.min(attempt, 10));
        try {
            Thread.sleep(ThreadLocalRandom.current().nextInt(1, most + 1));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ArchiveUnavailableException(
                    operation, "the run was told to stop while it waited for another", "Start it again.", e);
        }
    }
}

package io.costanalyzer.bench.portfolio;

import io.costanalyzer.allocation.Environment;

/**
 * Days on which an alert is neither right nor wrong: something was announced or saved.
 *
 * @param environment where
 * @param serviceName of what
 * @param start the first day
 * @param endExclusive the day after the last one
 * @param saving whether it is a measure that stays, or a window that passes
 */
public record Zone(Environment environment, String serviceName, int start, int endExclusive, boolean saving) {

    /** For how many days the end of something may still be told. */
    static final int AFTERMATH = 28;

    public boolean explains(int morning) {
        return morning > start && morning <= endExclusive + AFTERMATH;
    }
}

package io.costanalyzer.bench.portfolio;

/** What can happen, and how soon it must be found. */
public enum Kind {
    /** One to three days far above the others. */
    SPIKE(5),
    /** From a day on more, for a while or for good. */
    LEVEL_SHIFT(21),
    /** A little more every day for weeks. */
    SLOW_RAMP(10),
    /** A few days with little or nothing. */
    DROP_OUT(6),
    /** A service that was not there. */
    NEW_SERVICE(10),
    /** The same use at another price. */
    RATE_CHANGE(21),
    /** Weekends that cost as much as workdays. */
    WEEKEND_LEAK(28);

    private final int window;

    Kind(int window) {
        this.window = window;
    }

    /** The last morning on which finding it counts, in days after its start; ramps count from their length. */
    int detectBy(int rampDays) {
        return this == SLOW_RAMP ? rampDays + window : window;
    }
}

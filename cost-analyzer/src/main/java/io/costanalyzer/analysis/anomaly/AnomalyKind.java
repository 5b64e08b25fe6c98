package io.costanalyzer.analysis.anomaly;

/** What an anomaly looks like. */
public enum AnomalyKind {
    /** One to three days far above the others. */
    SPIKE("spike"),
    /** From a day on more, or less for a week and longer. */
    LEVEL_SHIFT("level shift"),
    /** A little more every day, for a week and longer. */
    SLOW_RAMP("slow ramp"),
    /** Up to a week with less, or with nothing. */
    DROP_OUT("drop-out"),
    /** A service that the environment did not have. */
    NEW_SERVICE("new service"),
    /** The same use at another price. */
    RATE_CHANGE("rate change"),
    /** Weekends that cost more while workdays do not. */
    WEEKEND_LEAK("weekend leak");

    private final String displayName;

    AnomalyKind(String displayName) {
        this.displayName = displayName;
    }

    /** Lower case, to stand inside a sentence. */
    public String displayName() {
        return displayName;
    }
}

package io.costanalyzer.analysis.savings;

/** How a promise stands. */
public enum TargetVerdict {
    /** The days judged cost no more than the target, and no more of them can come. */
    MET("met"),
    /** So far no more than the target, or as far down as a straight way to it would have come. */
    ON_TRACK("on track"),
    /** Too much so far, or not as far down as a straight way would have come, and still within reach. */
    AT_RISK("at risk"),
    /** Too much, and the date has passed or the rest of the month cannot mend it. */
    MISSED("missed"),
    /** No baseline above zero or no complete day to judge by. */
    UNKNOWN("not known");

    private final String displayName;

    TargetVerdict(String displayName) {
        this.displayName = displayName;
    }

    /** Lower case, for prose. */
    public String displayName() {
        return displayName;
    }
}

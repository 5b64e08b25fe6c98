package io.costanalyzer.app;

/** How a run ended. */
public enum Outcome {
    /** Everything was done. */
    SUCCEEDED,
    /** Everything was done with the data there was, but these are missing or do not add up. Told in an alert; a retry will
     * not mend it. */
    INCOMPLETE,
    /** Something was not done, such as a message that did not reach somebody. A retry repeats only that. */
    FAILED;

    /** The worse of the two. */
    public Outcome and(Outcome other) {
        return compareTo(other) >= 0 ? this : other;
    }
}

package io.costanalyzer.analysis.advice;

/** How sure a piece of advice is. */
public enum Sureness {
    /** The bill and the price list show it. */
    HIGH("sure"),
    /** The bill shows the cost and a sign; somebody has to look whether the remedy fits. */
    MEDIUM("likely"),
    /** The bill shows the cost alone. */
    LOW("worth a look");

    private final String displayName;

    Sureness(String displayName) {
        this.displayName = displayName;
    }

    /** Lower case, for prose and files. */
    public String displayName() {
        return displayName;
    }
}

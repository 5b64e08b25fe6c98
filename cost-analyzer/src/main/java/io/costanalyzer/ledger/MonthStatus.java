package io.costanalyzer.ledger;

/** How far a month's figures can be relied on. */
public enum MonthStatus {
    /** The month is still running. */
    OPEN("open"),
    /** The month is over but its bill can still change. */
    PRELIMINARY("preliminary"),
    /** The bill is closed: a later change is a restatement. */
    FINAL("final");

    private final String displayName;

    MonthStatus(String displayName) {
        this.displayName = displayName;
    }

    /** One lower-case word for people and files. */
    public String displayName() {
        return displayName;
    }
}

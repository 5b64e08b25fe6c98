package io.costanalyzer.analysis.savings.measure;

/** What a measure does to the bill, and so how it is judged. */
public enum MeasureKind {
    /** The same use at a lower price: a savings plan, a reservation, a cheaper tier. */
    RATE("rate", Lever.PRICE),
    /** Less use: fewer bytes, requests, seconds. */
    QUANTITY("quantity", Lever.COST),
    /** Use at certain hours only. */
    SCHEDULE("schedule", Lever.COST),
    /** Something goes altogether. */
    REMOVAL("removal", Lever.COST),
    /** The same bytes in a cheaper class of storage. */
    STORAGE_CLASS("storage class", Lever.MIX),
    /** Smaller or fewer machines, or a lower limit. */
    CAPACITY("capacity", Lever.COST);

    private final String displayName;
    private final Lever lever;

    MeasureKind(String displayName, Lever lever) {
        this.displayName = displayName;
        this.lever = lever;
    }

    /** Lower case, for prose and files. */
    public String displayName() {
        return displayName;
    }

    /** What such a measure moves unless it says otherwise. */
    public Lever lever() {
        return lever;
    }
}

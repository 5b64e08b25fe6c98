package io.costanalyzer.analysis.savings.verification;

/** Where a measure stands on its way from a promise to a saving. */
public enum SavingsVerdict {
    /** Not applied yet. */
    PROMISED("promised"),
    /** Applied, and still being rolled out. */
    APPLIED("applied"),
    /** In force, for less than a week: nothing is estimated yet. */
    MEASURING("measuring"),
    /** In force, with an estimate, and the days since are too few in number or for what they scatter: more may tell. */
    TOO_EARLY("too early to say"),
    /** It saves, and about what was promised or more. */
    VERIFIED("verified"),
    /** It saves, and clearly less than was promised. */
    PARTLY("partly"),
    /** Nothing is saved that is distinguishable from zero, and much less than was promised. */
    NOT_SEEN("not seen"),
    /** It costs more than before. */
    WORSE("worse"),
    /** It saved, and no longer does. */
    REVERTED("reverted"),
    /** The data cannot tell, and more of the same days will not help. */
    CANNOT_TELL("cannot tell");

    private final String displayName;

    SavingsVerdict(String displayName) {
        this.displayName = displayName;
    }

    /** Lower case, for prose and files. */
    public String displayName() {
        return displayName;
    }

    /** Whether the measure was judged: something is saved or it is not. */
    public boolean isFinal() {
        return this == VERIFIED || this == PARTLY || this == NOT_SEEN || this == WORSE || this == REVERTED;
    }

    /** Whether something is saved beyond doubt. */
    public boolean isSaving() {
        return this == VERIFIED || this == PARTLY;
    }
}

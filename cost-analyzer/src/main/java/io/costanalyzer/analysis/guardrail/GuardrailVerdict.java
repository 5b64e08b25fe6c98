package io.costanalyzer.analysis.guardrail;

/** What became of a guardrail. */
public enum GuardrailVerdict {
    /** The figure keeps to its bound. */
    KEPT("kept"),
    /** It kept to it before the measure and no longer does. */
    BROKEN("broken"),
    /** It does not keep to it, and did not before: not the measure's doing, as far as one can see. */
    BROKEN_BEFORE("broken before as well"),
    /** There are too few figures to say. */
    NOT_KNOWN("not known");

    private final String displayName;

    GuardrailVerdict(String displayName) {
        this.displayName = displayName;
    }

    /** Lower case, for prose and files. */
    public String displayName() {
        return displayName;
    }
}

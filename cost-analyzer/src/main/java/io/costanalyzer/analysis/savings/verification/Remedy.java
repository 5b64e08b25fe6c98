package io.costanalyzer.analysis.savings.verification;

/** What would make the data tell. */
public enum Remedy {
    /** More days. */
    WAIT("Wait: each further day makes the interval narrower."),
    /** A driver. */
    NAME_A_DRIVER(
            "Name a usage type whose quantity drives the cost of the scope, such as its requests; without one, a change of"
                    + " use cannot be told from a saving."),
    /** A smaller part of the bill. */
    NARROW_THE_SCOPE("Narrow the scope to the usage types that the measure acts on, old and new."),
    /** A scope that there is. */
    CORRECT_THE_SCOPE(
            "Correct the scope: the names are those that the bill prints, usage types without region prefix."),
    /** A tag that is known. */
    MAKE_THE_TAG_KNOWN(
            "Activate the tag, ask AWS for its backfill (Billing, Cost allocation tags: up to 12 months, for resources that"
                    + " carried it), and run costs backfill; or name the scope without tags."),
    /** More history. */
    READ_EARLIER_MONTHS("Read in earlier months of the bill."),
    /** Quantities. */
    READ_QUANTITIES("Read a source that gives quantities: the price of a unit then tells without statistics."),
    /** Other dates. */
    SEPARATE_THE_DATES("Give measures of one scope dates at least a week apart, roll-out included.");

    private final String sentence;

    Remedy(String sentence) {
        this.sentence = sentence;
    }

    /** What to do, for people. */
    public String sentence() {
        return sentence;
    }
}

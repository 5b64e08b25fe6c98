package io.costanalyzer.analysis.savings.verification;

/** What is wrong with a measure, or with what the bill knows of it; a sentence each for the one who wrote it down. */
public enum MeasureProblem {
    /** Its date has not come. */
    IN_THE_FUTURE("Its date lies in the future; it is counted as promised until then.", false),
    /** No usage type of the bill belongs to its scope. */
    MATCHES_NOTHING(
            "Its scope matches nothing on the bill: check the environments, the service names and the usage types.",
            true),
    /** The archive's months were read before anybody asked for the tag. */
    TAG_NOT_READ(
            "Its tags are not known: the bill was read without them. Run costs backfill, which reads the months again that"
                    + " lack them.",
            true),
    /** Asked for, and no charge has it. */
    TAG_NOT_SEEN(
            "No charge carries its tags: see that each key is that of a cost allocation tag which is activated in the billing"
                    + " console of the management account, and that keys and values are spelt exactly so, capitals included.",
            true),
    /** Seen, and not for long enough before. */
    TAG_KNOWN_TOO_LATE(
            "Its tags are known for too few days before its date. A cost allocation tag does not reach back before its"
                    + " activation: what was untagged then is not known, and not zero.",
            true),
    /** There was nothing to save. */
    NO_COST_BEFORE(
            "Its scope cost nothing, or less, in the days before its date, so there is nothing it could have saved.",
            true),
    /** The bill is not known from before. */
    BEFORE_THE_HISTORY("Its date lies before the first day of the bill that is known: read in earlier months.", true),
    /** The bill is known from before, for too short a time. */
    TOO_LITTLE_BEFORE("Too few days of the bill are known before its date: read in earlier months.", true),
    /** Used so rarely that nothing can be said. */
    RARELY_USED("Its scope is used on too few days to be judged.", true),
    /** Not to be told from another. */
    SAME_DAY_AND_SCOPE(
            "Another measure acts on the same scope from about the same day: only what both save together can be seen. Give"
                    + " them scopes of their own, or dates at least a week apart, roll-out included.",
            false),
    /** More than there is. */
    PROMISES_TOO_MUCH("It promises more than its whole scope costs: check the promise and its base.", false);

    private final String sentence;
    private final boolean blocking;

    MeasureProblem(String sentence, boolean blocking) {
        this.sentence = sentence;
        this.blocking = blocking;
    }

    /** What is wrong and what to do, for people. */
    public String sentence() {
        return sentence;
    }

    /** Whether nothing can be measured because of it. */
    public boolean isBlocking() {
        return blocking;
    }
}

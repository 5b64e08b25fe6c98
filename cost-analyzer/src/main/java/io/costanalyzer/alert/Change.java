package io.costanalyzer.alert;

/** What happened to an incident. */
public enum Change {
    /** It is new, or worth a word for the first time. */
    OPENED("opened"),
    /** It has doubled, or a budget has reached a further threshold. */
    WORSE("worse"),
    /** It is more or less severe than it was told to be. */
    SEVERITY("severity"),
    /** It was over and is there again. */
    REOPENED("reopened"),
    /** It is over. */
    RESOLVED("resolved"),
    /** The bill was restated: it was not there. */
    CORRECTED("corrected"),
    /** What it is about has left the configuration, so that nobody looks at it any more. */
    CLOSED("closed");

    private final String word;

    Change(String word) {
        this.word = word;
    }

    /** Whether nothing is to be done about it any more. */
    public boolean isEnd() {
        return this == RESOLVED || this == CORRECTED || this == CLOSED;
    }

    /** In lower-case letters, for programs and tables. */
    public String word() {
        return word;
    }
}

package io.costanalyzer.ingestion;

/** The closed set of things that can be wrong with a row, or with an answer as a whole. */
public enum ProblemReason {
    /** A value that must be there is not. */
    MISSING_VALUE("a required value is missing"),
    /** A number that is none. */
    MALFORMED_NUMBER("not a decimal number"),
    /** A time that is none, or a period that ends before it starts. */
    MALFORMED_TIME("not a time, or a period that ends before it starts"),
    /** A word outside the closed set of its column. */
    UNKNOWN_WORD("not one of the words of this column"),
    /** The parts by tag do not add up to their whole, so that no tag can be told apart. */
    TAGS_DO_NOT_ADD_UP("the parts by tag do not add up to the whole"),
    /** Tags that are not the JSON object they should be. */
    MALFORMED_TAGS("not a JSON object of tags"),
    /** A row in another currency than the rest. */
    OTHER_CURRENCY("another currency than the rest of the source"),
    /** A row with more or fewer fields than the header, or a quote that never closes. */
    MALFORMED_ROW("the row does not fit the header"),
    /** A compressed file that ends before its end. */
    TRUNCATED_FILE("the file ends before its end"),
    /** A source that answers, and knows nothing of the days yet: a new account, or one that was just enabled. */
    NO_FIGURES_YET("the source has no figures for these days yet"),
    /** Figures net of negotiated discounts are wanted and the source does not give them. */
    NO_NET_FIGURES("the source gives no figures net of discounts"),
    /** The source tells the same sum twice, differently. */
    TOTALS_DIFFER("two sums of the source differ that should be equal");

    private final String sentence;

    ProblemReason(String sentence) {
        this.sentence = sentence;
    }

    /** Whether it is about an answer as a whole, and not about a row. */
    public boolean isOfAnAnswer() {
        return this == TAGS_DO_NOT_ADD_UP || this == NO_FIGURES_YET || this == NO_NET_FIGURES || this == TOTALS_DIFFER;
    }

    /** Lower case, without a full stop, to stand inside a sentence. */
    public String sentence() {
        return sentence;
    }
}

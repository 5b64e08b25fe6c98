package io.costanalyzer.ingestion;

/** The closed set of things that can be wrong with a row. */
public enum ProblemReason {
    /** A value that must be there is not. */
    MISSING_VALUE("a required value is missing"),
    /** A number that is none. */
    MALFORMED_NUMBER("not a decimal number"),
    /** A time that is none, or a period that ends before it starts. */
    MALFORMED_TIME("not a time, or a period that ends before it starts"),
    /** A word outside the closed set of its column. */
    UNKNOWN_WORD("not one of the words of this column"),
    /** Tags that are not the JSON object they should be. */
    MALFORMED_TAGS("not a JSON object of tags"),
    /** A row in another currency than the rest. */
    OTHER_CURRENCY("another currency than the rest of the source"),
    /** A row with more or fewer fields than the header, or a quote that never closes. */
    MALFORMED_ROW("the row does not fit the header"),
    /** A compressed file that ends before its end. */
    TRUNCATED_FILE("the file ends before its end");

    private final String sentence;

    ProblemReason(String sentence) {
        this.sentence = sentence;
    }

    /** Lower case, without a full stop, to stand inside a sentence. */
    public String sentence() {
        return sentence;
    }
}

package io.costanalyzer.ingestion.sample;

/** What a measure truly comes to: what an analysis of the bill should find. */
public enum SampleOutcome {
    /** It saves what it promised, more or less. */
    KEPT,
    /** It saves clearly less than it promised. */
    PARTLY_KEPT,
    /** It saves nothing. */
    WITHOUT_EFFECT,
    /** It saved, and was undone. */
    REVERTED,
    /** It has only begun. */
    TOO_RECENT,
    /** It saves cents, too little to be told from chance. */
    TOO_SMALL
}

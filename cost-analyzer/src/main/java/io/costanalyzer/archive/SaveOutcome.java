package io.costanalyzer.archive;

/** What became of a month that was to be archived. */
public enum SaveOutcome {
    /** Its charges are other than before, or new. */
    WRITTEN,
    /** Its charges were there already, to the last byte. */
    UNCHANGED,
    /** It was final, has been written again as asked, and the earlier charges are kept in the history. */
    RESTATED,
    /** It is final and the source says something else by now; nothing was written. It takes a restatement. */
    DIFFERS_FROM_FINAL,
    /** Another run has written it a moment later, and that one counts. */
    OVERTAKEN
}

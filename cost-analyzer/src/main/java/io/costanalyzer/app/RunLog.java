package io.costanalyzer.app;

/** Where a run says what it is doing. Sentences for people; no secrets, no account numbers. */
public interface RunLog {

    /** One finished or beginning step. */
    void step(String sentence);

    /** Something that does not stop the run and that somebody should know. */
    void warn(String sentence);
}

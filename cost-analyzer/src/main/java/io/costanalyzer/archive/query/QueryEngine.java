package io.costanalyzer.archive.query;

/**
 * Answers questions in SQL about the datasets of an archive, which are its tables. Reads only: no text can make it write,
 * open another file or load anything.
 *
 * <p>Every method that takes SQL throws {@link QueryFailedException} with a word on what was wrong.
 */
public interface QueryEngine extends AutoCloseable {

    /**
     * Runs one statement that reads.
     *
     * @param sql without parameters, see {@link QueryText}
     * @param maxRows how many rows are wanted at most; what is cut is said in the answer
     * @param progress told now and then how far it is, for people who wait
     */
    QueryAnswer run(String sql, int maxRows, QueryProgress progress);

    /** How the engine would run the statement, in its own words. Nothing is read. */
    String explain(String sql);

    /** Stops what is running, from another thread; does nothing when nothing runs. */
    void cancel();

    @Override
    void close();
}

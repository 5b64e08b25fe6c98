package io.costanalyzer.archive.query;

/** Is told how far a query is. */
@FunctionalInterface
public interface QueryProgress {

    /** A few words for people, as in {@code running, 3 s, 1.2 MB read}. */
    void tell(String how);

    /** Nobody waits. */
    static QueryProgress none() {
        return how -> {};
    }
}

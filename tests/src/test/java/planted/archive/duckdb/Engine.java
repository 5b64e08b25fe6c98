package planted.archive.duckdb;

/** An engine that the Lambda must not know. */
public final class Engine {}

package io.costanalyzer.wiring;

import io.costanalyzer.archive.Archive;
import io.costanalyzer.archive.duckdb.DuckDbEngine;
import io.costanalyzer.archive.query.QueryEngine;
import io.costanalyzer.archive.query.QueryLimits;
import jakarta.inject.Inject;
import java.nio.file.Path;

/** Opens what answers SQL. Known to the command line alone: the Lambda has no DuckDB. */
public final class QueryEngines {

    private static final String FOLDER = "cost-analyzer";

    private final Archive archive;
    private final ProcessEnvironment environment;

    @Inject
    QueryEngines(Archive archive, ProcessEnvironment environment) {
        this.archive = archive;
        this.environment = environment;
    }

    /**
     * DuckDB on this machine.
     *
     * @param cache where copies of the archive's files are kept
     */
    public QueryEngine duckDb(QueryLimits limits, Path cache) {
        return new DuckDbEngine(archive, cache, limits);
    }

    /** Where copies are kept unless somebody says otherwise: {@code $XDG_CACHE_HOME}, or {@code ~/.cache}. */
    public Path cache() {
        return environment
                .value("XDG_CACHE_HOME")
                .map(Path::of)
                .or(() -> environment.value("HOME").map(home -> Path.of(home, ".cache")))
                .orElseGet(() -> Path.of(System.getProperty("java.io.tmpdir")))
                .resolve(FOLDER);
    }
}

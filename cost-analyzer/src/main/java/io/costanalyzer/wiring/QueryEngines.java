package io.costanalyzer.wiring;

import io.costanalyzer.archive.Archive;
import io.costanalyzer.archive.athena.AthenaTables;
import io.costanalyzer.archive.duckdb.DuckDbEngine;
import io.costanalyzer.archive.query.QueryEngine;
import io.costanalyzer.archive.query.QueryLimits;
import io.costanalyzer.archive.query.QueryProgress;
import io.costanalyzer.config.CostAnalyzerConfig;
import io.costanalyzer.config.Location;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Clock;

/** Opens what answers SQL. Known to the command line alone: the Lambda has no DuckDB. */
public final class QueryEngines {

    private static final String FOLDER = "cost-analyzer";

    private final Archive archive;
    private final CostAnalyzerConfig config;
    private final ProcessEnvironment environment;
    private final Clock clock;

    @Inject
    QueryEngines(Archive archive, CostAnalyzerConfig config, ProcessEnvironment environment, Clock clock) {
        this.archive = archive;
        this.config = config;
        this.environment = environment;
        this.clock = clock;
    }

    /**
     * DuckDB on this machine.
     *
     * @param cache where copies of the archive's files are kept
     */
    public QueryEngine duckDb(QueryLimits limits, Path cache) {
        return new DuckDbEngine(archive, cache, limits);
    }

    /**
     * Athena, as the configuration names it.
     *
     * @throws MissingConfigException when it does not
     */
    public QueryEngine athena(QueryLimits limits) {
        return AthenaConnection.open(config.athena(), environment, clock).engine(limits.time());
    }

    /**
     * Makes the tables of the archive in Athena; those that are there are made again.
     *
     * @throws MissingConfigException when the configuration names no Athena
     * @throws IllegalArgumentException when the archive does not lie in S3
     */
    public void createAthenaTables(QueryLimits limits, QueryProgress progress) {
        if (!(config.archive().location() instanceof Location.S3 s3)) {
            throw new IllegalArgumentException("Athena reads archives in S3, and this one is in "
                    + config.archive().location().display() + ".");
        }
        AthenaConnection athena = AthenaConnection.open(config.athena(), environment, clock);
        AthenaTables.create(athena.statements(limits.time()), s3.display(), athena.database(), progress);
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

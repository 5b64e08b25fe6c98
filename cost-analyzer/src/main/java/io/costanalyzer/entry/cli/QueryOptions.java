package io.costanalyzer.entry.cli;

import io.costanalyzer.archive.query.QueryLimits;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options of the commands that ask the archive. Filled by picocli. */
final class QueryOptions {

    /** What answers. */
    enum Engine {
        duckdb,
        athena
    }

    @Option(
            names = "--engine",
            paramLabel = "ENGINE",
            defaultValue = "duckdb",
            description =
                    "What answers: ${COMPLETION-CANDIDATES}. DuckDB runs on this machine and costs nothing; Athena is"
                            + " billed by what it reads. Default: ${DEFAULT-VALUE}.")
    Engine engine = Engine.duckdb;

    @Option(
            names = "--param",
            paramLabel = "NAME=VALUE",
            description = "A value for :NAME in the query; may be given several times.")
    Map<String, String> parameters = new LinkedHashMap<>();

    @Option(
            names = "--max-rows",
            paramLabel = "N",
            defaultValue = "10000",
            description =
                    "How many rows are printed at most; it is said when there are more. Default: ${DEFAULT-VALUE}.")
    int maxRows;

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            defaultValue = "300",
            description = "After how many seconds a query is stopped. Default: ${DEFAULT-VALUE}.")
    int timeout;

    @Option(
            names = "--memory",
            paramLabel = "MB",
            defaultValue = "1000",
            description = "How much memory DuckDB may use. Default: ${DEFAULT-VALUE} MB.")
    int memory;

    @Option(
            names = "--cache",
            paramLabel = "FOLDER",
            description = "Where DuckDB keeps copies of the archive's files. Default: below ~/.cache.")
    @Nullable
    Path cache;

    @Option(names = "--no-cache", description = "Reads every file of the archive anew and keeps no copy.")
    boolean noCache;

    /** @throws IllegalArgumentException with a word on what is out of bounds */
    QueryLimits limits() {
        if (maxRows < 1) {
            throw new IllegalArgumentException("--max-rows takes a number from 1 on, not " + maxRows + ".");
        }
        if (timeout < 1) {
            throw new IllegalArgumentException("--timeout takes a number of seconds from 1 on, not " + timeout + ".");
        }
        if (memory < 64) {
            throw new IllegalArgumentException("--memory takes 64 (MB) or more, not " + memory + ".");
        }
        return new QueryLimits(Duration.ofSeconds(timeout), memory, QueryLimits.USUAL.spillMegabytes());
    }
}

package io.costanalyzer.entry.cli;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** Options that every command takes, before or behind its name. Filled by picocli. */
final class GlobalOptions {

    /** How figures are printed to standard output. */
    enum Format {
        table,
        csv,
        json
    }

    @Option(
            names = "--config",
            paramLabel = "FILE",
            scope = ScopeType.INHERIT,
            description = "The configuration: a file or an s3:// address. Default: $COST_ANALYZER_CONFIG.")
    @Nullable
    String config;

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            scope = ScopeType.INHERIT,
            converter = DayConverter.class,
            description = "The day that counts as today, in UTC, as 2026-11-20. Default: today.")
    @Nullable
    LocalDate asOf;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            scope = ScopeType.INHERIT,
            defaultValue = "table",
            description = "How figures are printed: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    Format format = Format.table;

    @Option(
            names = "--no-color",
            scope = ScopeType.INHERIT,
            description = "Prints without colours. The variable NO_COLOR does the same.")
    boolean noColor;

    @Option(
            names = "--debug",
            scope = ScopeType.INHERIT,
            description = "Shows where in the program an error came from.")
    boolean debug;
}

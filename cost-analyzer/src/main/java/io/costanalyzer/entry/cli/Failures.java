package io.costanalyzer.entry.cli;

import io.costanalyzer.analysis.baseline.BaselineRefusedException;
import io.costanalyzer.archive.ArchiveUnavailableException;
import io.costanalyzer.archive.query.QueryFailedException;
import io.costanalyzer.config.ConfigException;
import io.costanalyzer.ingestion.SourceUnavailableException;
import io.costanalyzer.render.format.DisplayName;
import io.costanalyzer.telemetry.TelemetryUnavailableException;
import io.costanalyzer.wiring.MissingConfigException;
import io.costanalyzer.wiring.MissingVariableException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Objects;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Says in a sentence what went wrong and chooses the exit code. Where in the program it came from is for --debug. */
final class Failures implements IExecutionExceptionHandler {

    private final GlobalOptions options;

    Failures(GlobalOptions options) {
        this.options = options;
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult arguments) {
        PrintWriter err = command.getErr();
        int code = code(failure);
        if (failure instanceof UncheckedIOException refused && isAboutAFile(refused)) {
            err.println("costs: "
                    + visible(refused.getMessage() + ": " + reason(Objects.requireNonNull(refused.getCause()))));
        } else if (code == ExitCode.FAILURE && !isForPeople(failure)) {
            err.println("costs: this should not have happened: " + visible(String.valueOf(failure)));
            err.println("Run it again with --debug and report what it prints.");
        } else {
            err.println("costs: " + visible(String.valueOf(failure.getMessage())));
        }
        if (options.debug) {
            failure.printStackTrace(err);
        }
        return code;
    }

    private static boolean isForPeople(Exception failure) {
        return failure instanceof ArchiveUnavailableException || failure instanceof QueryFailedException;
    }

    /** A file or a port of this machine that could not be had, with a sentence that says which. */
    private static boolean isAboutAFile(UncheckedIOException refused) {
        return !String.valueOf(refused.getCause()).equals(refused.getMessage());
    }

    private static String reason(IOException cause) {
        if (cause instanceof AccessDeniedException) {
            return "access is denied.";
        }
        if (cause instanceof FileAlreadyExistsException || cause instanceof NotDirectoryException) {
            return "a file is where a folder would have to be.";
        }
        if (cause instanceof NoSuchFileException missing) {
            return missing.getFile() + " is not there or cannot be made.";
        }
        return cause.getMessage() + ".";
    }

    private static int code(Exception failure) {
        if (failure instanceof ConfigException
                || failure instanceof MissingConfigException
                || failure instanceof MissingVariableException
                || failure instanceof IllegalArgumentException) {
            return ExitCode.USAGE;
        }
        if (failure instanceof SourceUnavailableException || failure instanceof TelemetryUnavailableException) {
            return ExitCode.REFUSED;
        }
        if (failure instanceof ArchiveUnavailableException archive) {
            return archive.operation().startsWith("s3:") ? ExitCode.REFUSED : ExitCode.FAILURE;
        }
        if (failure instanceof QueryFailedException query) {
            return code(query);
        }
        return failure instanceof BaselineRefusedException ? ExitCode.INCOMPLETE : ExitCode.FAILURE;
    }

    private static int code(QueryFailedException query) {
        return switch (query.reason()) {
            case WRONG, FORBIDDEN -> ExitCode.USAGE;
            case DAMAGED -> ExitCode.INCOMPLETE;
            case REFUSED -> ExitCode.REFUSED;
            case LIMIT, SCAN_LIMIT, CANCELLED -> ExitCode.FAILURE;
        };
    }

    /** Lines stay lines; everything else that could steer a terminal is made visible. */
    private static String visible(String message) {
        return String.join(
                System.lineSeparator(),
                message.lines().map(DisplayName::visible).toList());
    }
}

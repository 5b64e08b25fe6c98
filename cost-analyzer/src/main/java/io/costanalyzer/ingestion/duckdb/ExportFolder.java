package io.costanalyzer.ingestion.duckdb;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A folder for one read, gone when it is over; what a read that was killed has left goes with a later one. */
final class ExportFolder implements AutoCloseable {

    private static final String NAME = "export-";
    private static final Duration LEFT_BEHIND = Duration.ofDays(1);

    private final Path root;

    private ExportFolder(Path root) {
        this.root = root;
    }

    static ExportFolder open(Path parent) throws IOException {
        Files.createDirectories(parent);
        ExportFolder folder = new ExportFolder(Files.createTempDirectory(parent, NAME));
        sweep(parent, Files.getLastModifiedTime(folder.root).toInstant().minus(LEFT_BEHIND));
        return folder;
    }

    /** By the clock of the file system. */
    private static void sweep(Path parent, Instant before) throws IOException {
        List<Path> folders;
        try (Stream<Path> all = Files.list(parent)) {
            folders = all.filter(one -> String.valueOf(one.getFileName()).startsWith(NAME))
                    .toList();
        }
        for (Path left : folders) {
            try {
                if (Files.getLastModifiedTime(left).toInstant().isBefore(before)) {
                    remove(left);
                }
            } catch (IOException | UncheckedIOException e) {
                // Another user's, or another read is removing it: that takes nothing from this one.
            }
        }
    }

    Path spill() {
        return root.resolve("spill");
    }

    /** A place for one file. */
    Path forFile(int number) throws IOException {
        return Files.createDirectories(root.resolve("file-" + number));
    }

    @Override
    public void close() throws IOException {
        remove(root);
    }

    private static void remove(Path folder) throws IOException {
        List<Path> all;
        try (Stream<Path> files = Files.walk(folder)) {
            all = files.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : all) {
            Files.deleteIfExists(file);
        }
    }
}

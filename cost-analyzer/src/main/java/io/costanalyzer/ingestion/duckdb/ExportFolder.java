package io.costanalyzer.ingestion.duckdb;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A folder for one read, gone when it is over. */
final class ExportFolder implements AutoCloseable {

    private final Path root;

    private ExportFolder(Path root) {
        this.root = root;
    }

    static ExportFolder open(Path parent) throws IOException {
        Files.createDirectories(parent);
        return new ExportFolder(Files.createTempDirectory(parent, "export-"));
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
        List<Path> all;
        try (Stream<Path> files = Files.walk(root)) {
            all = files.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : all) {
            Files.deleteIfExists(file);
        }
    }
}

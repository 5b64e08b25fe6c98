package io.costanalyzer.ingestion.focuscsv;

import io.costanalyzer.ingestion.SourceUnavailableException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * An export on this machine: one file of any name, or a folder with everything below it. When a file was written is not asked:
 * whoever copies an export copies it in any order.
 */
public final class FolderExport implements ExportFiles {

    private final Path root;
    private final TableFormat format;

    /** @param root a CSV file or a folder of them */
    public FolderExport(Path root) {
        this(root, TableFormat.CSV);
    }

    /**
     * @param root a file or a folder
     * @param format which of its files count
     */
    public FolderExport(Path root, TableFormat format) {
        this.root = root;
        this.format = format;
    }

    @Override
    public String name() {
        return root.toString();
    }

    @Override
    public Found find() {
        if (Files.isRegularFile(root)) {
            return new Found(List.of(file(root, String.valueOf(root.getFileName()))), 0);
        }
        if (!Files.isDirectory(root)) {
            throw new SourceUnavailableException(
                    "read " + root, "there is no such file or folder", "Correct the path of the export.", null);
        }
        try {
            // The folder itself may be a link; links in it are not followed.
            Path start = root.toRealPath();
            try (Stream<Path> paths = Files.walk(start)) {
                return Deliveries.of(
                        name(),
                        paths.filter(Files::isRegularFile)
                                .map(path -> file(path, relative(start, path)))
                                .toList(),
                        format);
            }
        } catch (IOException | UncheckedIOException unreadable) {
            throw new SourceUnavailableException(
                    "list " + root,
                    "the folder cannot be read (" + unreadable.getMessage() + ")",
                    "Let this process read the folder and everything below it.",
                    unreadable);
        }
    }

    private static String relative(Path start, Path path) {
        return start.relativize(path).toString().replace('\\', '/');
    }

    private static ExportFile file(Path path, String place) {
        return new ExportFile(place, () -> Files.newInputStream(path));
    }
}

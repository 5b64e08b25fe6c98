package io.costanalyzer.ingestion.focuscsv;

import io.costanalyzer.ingestion.SourceUnavailableException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** An export on this machine: one file of any name, or a folder with everything below it. */
public final class FolderExport implements ExportFiles {

    private final Path root;

    /** @param root a file or a folder */
    public FolderExport(Path root) {
        this.root = root;
    }

    @Override
    public String name() {
        return root.toString();
    }

    @Override
    public List<ExportFile> list() {
        if (Files.isRegularFile(root)) {
            return List.of(file(root, String.valueOf(root.getFileName())));
        }
        if (!Files.isDirectory(root)) {
            throw new SourceUnavailableException(
                    "read " + root, "there is no such file or folder", "Correct the path of the export.", null);
        }
        try (Stream<Path> paths = Files.walk(root)) {
            return Deliveries.of(
                    name(),
                    paths.filter(Files::isRegularFile)
                            .map(path -> file(path, relative(path)))
                            .toList());
        } catch (IOException | UncheckedIOException unreadable) {
            throw new SourceUnavailableException(
                    "list " + root,
                    "the folder cannot be read (" + unreadable.getMessage() + ")",
                    "Let this process read the folder and everything below it.",
                    unreadable);
        }
    }

    private String relative(Path path) {
        return root.relativize(path).toString().replace('\\', '/');
    }

    private static ExportFile file(Path path, String place) {
        return new ExportFile(place, () -> Files.newInputStream(path));
    }
}

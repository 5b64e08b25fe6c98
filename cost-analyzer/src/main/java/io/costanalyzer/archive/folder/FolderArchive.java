package io.costanalyzer.archive.folder;

import io.costanalyzer.archive.Archive;
import io.costanalyzer.archive.ArchivePath;
import io.costanalyzer.archive.StoredFile;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * An archive in a folder. The folder is made when the first file is written. Files are readable by owner and group alone,
 * and writable by the owner.
 *
 * <p>Names that start with a dot are the store's own: {@code .lock}, and {@code .tmp} with files that are being written.
 */
public final class FolderArchive implements Archive {

    private final Path root;
    private final AtomicFiles files;

    /**
     * @param root the folder, there already or not; may itself be a link
     */
    public FolderArchive(Path root) {
        this.root = root.toAbsolutePath().normalize();
        this.files = new AtomicFiles(this.root);
    }

    @Override
    public Optional<StoredFile> read(String path) {
        Path file = root.resolve(ArchivePath.require(path));
        try {
            return read(file);
        } catch (IOException e) {
            throw FolderProblems.of("read " + file, e);
        }
    }

    @Override
    public List<String> list(String prefix) {
        int folder = ArchivePath.requirePrefix(prefix).lastIndexOf('/');
        Path start = folder < 0 ? root : root.resolve(prefix.substring(0, folder));
        try {
            if (Files.isRegularFile(root)) {
                throw new FileAlreadyExistsException(root.toString());
            }
            if (!Files.isDirectory(start)) {
                return List.of();
            }
            requireInside(start);
            FilesBelow found = new FilesBelow();
            Files.walkFileTree(start, found);
            return found.files().stream()
                    .map(this::pathOf)
                    .filter(path -> path.startsWith(prefix) && ArchivePath.isValid(path))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw FolderProblems.of("list " + start, e);
        }
    }

    @Override
    public SortedMap<String, String> marks(String prefix) {
        SortedMap<String, String> marks = new TreeMap<>();
        for (String path : list(prefix)) {
            mark(root.resolve(path)).ifPresent(mark -> marks.put(path, mark));
        }
        return marks;
    }

    /** Size, time and identity of a file; nothing when it went away since it was listed. */
    private static Optional<String> mark(Path file) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            long written = attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS);
            return Optional.of(attributes.size() + "-" + written + "-" + attributes.fileKey());
        } catch (NoSuchFileException gone) {
            return Optional.empty();
        } catch (IOException e) {
            throw FolderProblems.of("read " + file, e);
        }
    }

    @Override
    public boolean create(String path, byte[] content) {
        Path file = root.resolve(ArchivePath.require(path));
        try {
            requireInside(file);
            return files.create(file, content);
        } catch (IOException e) {
            throw FolderProblems.of("write " + file, e);
        }
    }

    @Override
    public boolean replace(String path, byte[] content, String expected) {
        Path file = root.resolve(ArchivePath.require(path));
        try {
            if (!Files.isDirectory(root)) {
                return false;
            }
            return files.locked(() -> {
                if (read(file)
                        .filter(present -> present.version().equals(expected))
                        .isEmpty()) {
                    return false;
                }
                files.replace(file, content);
                return true;
            });
        } catch (IOException e) {
            throw FolderProblems.of("write " + file, e);
        }
    }

    @Override
    public boolean delete(String path, String expected) {
        Path file = root.resolve(ArchivePath.require(path));
        try {
            if (!Files.isDirectory(root)) {
                return false;
            }
            return files.locked(() -> {
                if (read(file)
                        .filter(present -> present.version().equals(expected))
                        .isEmpty()) {
                    return false;
                }
                files.delete(file);
                return true;
            });
        } catch (IOException e) {
            throw FolderProblems.of("delete " + file, e);
        }
    }

    @Override
    public String locate(String path) {
        return root.resolve(ArchivePath.requirePrefix(path)).toString();
    }

    private Optional<StoredFile> read(Path file) throws IOException {
        requireInside(file);
        if (Files.isDirectory(file)) {
            return Optional.empty();
        }
        try {
            byte[] content = Files.readAllBytes(file);
            return Optional.of(StoredFile.named(content));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /** Refuses a path on which a link leads out of the folder, however far of it is there yet. */
    private void requireInside(Path file) throws IOException {
        Path there = root;
        for (Path name : root.relativize(file)) {
            if (!Files.exists(there.resolve(name), LinkOption.NOFOLLOW_LINKS)) {
                break;
            }
            there = there.resolve(name);
        }
        if (!there.equals(root) && !realPath(there).startsWith(root.toRealPath())) {
            throw FolderProblems.leadsOut(file);
        }
    }

    /** What another run has removed since it was found leads nowhere: its folder counts. */
    private static Path realPath(Path there) throws IOException {
        for (Path known = there; ; known = Objects.requireNonNull(known.getParent(), "The root of a disk is there")) {
            try {
                return known.toRealPath();
            } catch (NoSuchFileException e) {
                if (Files.isSymbolicLink(known)) {
                    throw e;
                }
            }
        }
    }

    private String pathOf(Path file) {
        return root.relativize(file).toString().replace(file.getFileSystem().getSeparator(), "/");
    }
}

package io.costanalyzer.archive.folder;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

/** Writes files so that a reader, a second process and a power cut see all of one or nothing of it. */
final class AtomicFiles {

    private static final Map<Path, ReentrantLock> LOCKS = new ConcurrentHashMap<>();
    private static final Duration LEFT_BEHIND = Duration.ofDays(1);

    private final Path root;
    private final Path temporary;
    private final boolean posix;

    AtomicFiles(Path root) {
        this.root = root;
        this.temporary = root.resolve(".tmp");
        this.posix = root.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    /** Something that is done while no other process holds the folder. */
    @FunctionalInterface
    interface Action {
        boolean run() throws IOException;
    }

    /** Writes a file that is not there yet; {@code false} if it is. */
    boolean create(Path file, byte[] content) throws IOException {
        Path written = write(content);
        try {
            try {
                directory(folderOf(file));
            } catch (NoSuchFileException e) {
                // Another run has just removed a folder that was empty: it is made below, while nobody removes any.
                return appearLocked(file, written);
            }
            return appear(file, written);
        } finally {
            Files.deleteIfExists(written);
        }
    }

    /** Writes over a file, to be called while {@link #locked}. */
    void replace(Path file, byte[] content) throws IOException {
        Path written = write(content);
        try {
            Files.move(written, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            synchronise(folderOf(file));
        } finally {
            Files.deleteIfExists(written);
        }
    }

    /** Removes a file and the folders that are empty without it, to be called while {@link #locked}. */
    void delete(Path file) throws IOException {
        Files.delete(file);
        Path folder = folderOf(file);
        synchronise(folder);
        while (!folder.equals(root) && isEmpty(folder)) {
            try {
                Files.delete(folder);
            } catch (DirectoryNotEmptyException e) {
                // Somebody has just put a file there.
                return;
            }
            folder = folderOf(folder);
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.findAny().isEmpty();
        }
    }

    /** Runs something while no other thread or process does the same in this folder; ends with the process, too. */
    boolean locked(Action action) throws IOException {
        directory(root);
        ReentrantLock threads = LOCKS.computeIfAbsent(root.toRealPath(), path -> new ReentrantLock());
        threads.lock();
        try (FileChannel channel = FileChannel.open(
                        root.resolve(".lock"),
                        Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
                        attributes("rw-r-----"));
                FileLock processes = channel.lock()) {
            return processes.isValid() && action.run();
        } finally {
            threads.unlock();
        }
    }

    /** A hard link is the one way to let a finished file appear under a name and to fail if the name is taken. */
    private boolean appear(Path file, Path written) throws IOException {
        try {
            Files.createLink(file, written);
        } catch (FileAlreadyExistsException e) {
            return taken(file);
        } catch (UnsupportedOperationException | FileSystemException e) {
            return appearLocked(file, written);
        }
        try {
            synchronise(folderOf(file));
        } catch (NoSuchFileException e) {
            // Another run has removed the file already, and its folder with it.
        }
        return true;
    }

    /** Where there are no links, or the folder went away. */
    private boolean appearLocked(Path file, Path written) throws IOException {
        return locked(() -> {
            if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                return taken(file);
            }
            directory(folderOf(file));
            Files.move(written, file, StandardCopyOption.ATOMIC_MOVE);
            synchronise(folderOf(file));
            return true;
        });
    }

    private static boolean taken(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new FileSystemException(file.toString(), null, "a folder stands where the file is to be");
        }
        return false;
    }

    private Path write(byte[] content) throws IOException {
        directory(temporary);
        Path file = temporary.resolve(UUID.randomUUID().toString());
        try (FileChannel channel = FileChannel.open(
                file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), attributes("rw-r-----"))) {
            ByteBuffer bytes = ByteBuffer.wrap(content);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        } catch (IOException e) {
            Files.deleteIfExists(file);
            throw e;
        }
        sweep(Files.getLastModifiedTime(file));
        return file;
    }

    /** Removes what runs that were killed have left behind, by the clock of the file system. */
    private void sweep(FileTime now) throws IOException {
        Instant yesterday = now.toInstant().minus(LEFT_BEHIND);
        try (Stream<Path> left = Files.list(temporary)) {
            for (Path file : left.toList()) {
                if (lastChanged(file).filter(yesterday::isAfter).isPresent()) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    private static Optional<Instant> lastChanged(Path file) throws IOException {
        try {
            return Optional.of(Files.getLastModifiedTime(file).toInstant());
        } catch (NoSuchFileException e) {
            // Another run has just finished with it.
            return Optional.empty();
        }
    }

    private static Path folderOf(Path file) {
        return Objects.requireNonNull(file.getParent(), "A file of the archive lies in its folder");
    }

    private void directory(Path path) throws IOException {
        if (Files.isDirectory(path)) {
            return;
        }
        try {
            Files.createDirectories(path, attributes("rwxr-x---"));
        } catch (FileAlreadyExistsException e) {
            Path there = root.getFileSystem().getPath(e.getFile());
            if (Files.exists(there, LinkOption.NOFOLLOW_LINKS) && !Files.isDirectory(there)) {
                throw e;
            }
            // A folder that was there when it was to be made, and that another run removed before it was looked at.
            NoSuchFileException removed = new NoSuchFileException(there.toString());
            removed.initCause(e);
            throw removed;
        }
    }

    /** Makes the new name last through a power cut. Windows has no such call and keeps names by itself. */
    private void synchronise(Path directory) throws IOException {
        if (posix) {
            try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    private FileAttribute<?>[] attributes(String permissions) {
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}

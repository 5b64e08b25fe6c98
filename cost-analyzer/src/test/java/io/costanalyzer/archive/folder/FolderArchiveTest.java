package io.costanalyzer.archive.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.costanalyzer.archive.ArchiveUnavailableException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderArchiveTest {

    private static final byte[] CONTENT = {1, 2, 3};

    @TempDir
    Path temporary;

    private Path root;
    private FolderArchive archive;

    @BeforeEach
    void open() {
        root = temporary.resolve("archive");
        archive = new FolderArchive(root);
    }

    @Test
    void makesNoFolderBeforeTheFirstFile() {
        assertThat(archive.read("a")).isEmpty();
        assertThat(archive.list("")).isEmpty();
        assertThat(archive.replace("a", CONTENT, "any")).isFalse();
        assertThat(root).doesNotExist();
    }

    @Test
    void readsNothingThroughALinkThatLeadsOut() throws IOException {
        Path secret = Files.write(temporary.resolve("secret"), CONTENT);
        archive.create("here/a", CONTENT);
        Files.createSymbolicLink(root.resolve("here/file"), secret);
        Files.createSymbolicLink(root.resolve("folder"), temporary);
        for (String path : new String[] {"here/file", "folder/secret", "folder/new/file"}) {
            assertThatThrownBy(() -> archive.read(path)).as(path).hasMessageContaining("leads out of the archive");
            assertThatThrownBy(() -> archive.create(path, CONTENT)).as(path).hasMessageContaining("leads out");
            assertThatThrownBy(() -> archive.replace(path, CONTENT, "any"))
                    .as(path)
                    .hasMessageContaining("leads out");
        }
        assertThatThrownBy(() -> archive.list("folder/")).hasMessageContaining("leads out");
        assertThat(archive.list("")).containsExactly("here/a");
        assertThat(temporary.resolve("new")).doesNotExist();
    }

    @Test
    void mayItselfLieBehindALink() throws IOException {
        Path real = Files.createDirectory(temporary.resolve("real"));
        Files.createSymbolicLink(root, real);
        assertThat(archive.create("a/b", CONTENT)).isTrue();
        assertThat(archive.read("a/b")).isPresent();
        assertThat(real.resolve("a/b")).hasBinaryContent(CONTENT);
    }

    @Test
    void isNotReadableByEverybody() throws IOException {
        assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
        archive.create("a/b", CONTENT);
        archive.update("a/b", before -> new byte[] {9});
        for (Path path : new Path[] {root, root.resolve("a"), root.resolve("a/b"), root.resolve(".lock")}) {
            assertThat(Files.getPosixFilePermissions(path))
                    .as(path.toString())
                    .doesNotContain(
                            PosixFilePermission.OTHERS_READ,
                            PosixFilePermission.OTHERS_WRITE,
                            PosixFilePermission.OTHERS_EXECUTE,
                            PosixFilePermission.GROUP_WRITE);
        }
    }

    @Test
    void leavesNothingLyingAboutAndSweepsWhatOthersLeft() throws IOException {
        archive.create("a", CONTENT);
        Path left = Files.write(root.resolve(".tmp/left-by-a-killed-run"), CONTENT);
        Path young = Files.write(root.resolve(".tmp/of-a-run-at-work"), CONTENT);
        Files.setLastModifiedTime(left, FileTime.from(Instant.parse("2026-01-01T00:00:00Z")));
        assertThat(archive.create("a", CONTENT)).isFalse();
        archive.update("a", before -> new byte[] {9});
        assertThat(left).doesNotExist();
        try (Stream<Path> files = Files.list(root.resolve(".tmp"))) {
            assertThat(files).containsExactly(young);
        }
        assertThat(archive.list("")).containsExactly("a");
    }

    /** A message is marked while old marks expire, and somebody verifies the archive. */
    @Test
    void whatOneRunRemovesIsNoProblemOfAnother() throws InterruptedException {
        List<String> problems = new CopyOnWriteArrayList<>();
        List<Thread> runs = List.of(markingAndRemoving("a", problems), markingAndRemoving("b", problems));
        runs.forEach(Thread::start);
        while (runs.stream().anyMatch(Thread::isAlive)) {
            noted(problems, () -> archive.list(""));
            noted(problems, () -> archive.list("deliveries/"));
        }
        for (Thread run : runs) {
            run.join();
        }
        assertThat(problems).isEmpty();
        assertThat(archive.list("")).isEmpty();
    }

    private Thread markingAndRemoving(String channel, List<String> problems) {
        return new Thread(() -> {
            for (int round = 0; round < 300; round++) {
                String path = "deliveries/message-" + round % 3 + "/" + channel + ".json";
                noted(problems, () -> archive.create(path, CONTENT));
                noted(problems, () -> archive.read(path).ifPresent(file -> archive.delete(path, file.version())));
            }
        });
    }

    private static void noted(List<String> problems, Runnable action) {
        try {
            action.run();
        } catch (RuntimeException e) {
            problems.add(String.valueOf(e.getMessage()));
        }
    }

    @Test
    void aFileWhereAFolderIsNeededIsNamed() {
        archive.create("a", CONTENT);
        assertThatThrownBy(() -> archive.create("a/b", CONTENT))
                .isInstanceOf(ArchiveUnavailableException.class)
                .hasMessageContaining("is a file where a folder is needed");
        archive.create("c/d", CONTENT);
        assertThatThrownBy(() -> archive.create("c", CONTENT))
                .isInstanceOf(ArchiveUnavailableException.class)
                .hasMessageContaining("a folder stands where the file is to be");
        assertThat(archive.read("c")).isEmpty();
    }

    @Test
    void aRootThatIsAFileIsNamed() throws IOException {
        Files.write(root, CONTENT);
        assertThatThrownBy(() -> archive.create("a", CONTENT))
                .isInstanceOf(ArchiveUnavailableException.class)
                .hasMessageContaining(root.toString());
    }

    @Test
    void saysWhatToDoWhenTheDiskIsFullOrReadOnly() {
        assertThat(FolderProblems.of("write x", new FileSystemException("x", null, "No space left on device")))
                .hasMessageContaining("the disk is full")
                .hasMessageContaining("Make room");
        assertThat(FolderProblems.of("write x", new IOException("No space left on device")))
                .hasMessageContaining("the disk is full");
        assertThat(FolderProblems.of("write x", new FileSystemException("x", null, "Read-only file system")))
                .hasMessageContaining("read-only")
                .hasMessageContaining("Choose a folder");
        assertThat(FolderProblems.of("write x", new AccessDeniedException("x"))).hasMessageContaining("no permission");
        assertThat(FolderProblems.of("write x", new IOException("Input/output error")))
                .hasMessageContaining("\"Input/output error\"");
    }

    /** An archive that cannot be one is not an empty one. */
    @Test
    void aFileInPlaceOfTheFolderIsSaidByEveryQuestion() throws IOException {
        Path file = Files.writeString(temporary.resolve("file"), "no folder");
        FolderArchive archive = new FolderArchive(file);
        assertThatThrownBy(() -> archive.list("reports/"))
                .isInstanceOf(ArchiveUnavailableException.class)
                .hasMessageContaining(file + " is a file where a folder is needed");
        assertThatThrownBy(() -> archive.read("catalog.json"))
                .isInstanceOf(ArchiveUnavailableException.class)
                .hasMessageContaining("a file is on its way, where a folder is needed. Move the file away");
        assertThat(FolderProblems.of("write x", new NoSuchFileException("/proc/x")))
                .hasMessageContaining("/proc/x is not there and cannot be made");
    }
}

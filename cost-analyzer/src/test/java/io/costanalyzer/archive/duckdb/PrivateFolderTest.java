package io.costanalyzer.archive.duckdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.costanalyzer.archive.query.QueryFailedException;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrivateFolderTest {

    @TempDir
    Path temporary;

    @BeforeEach
    void onlyWhereFilesHaveModes() {
        assumeThat(temporary.getFileSystem().supportedFileAttributeViews()).contains("posix");
    }

    @Test
    void isForItsOwnerAlone() throws IOException {
        Path folder = temporary.resolve("cache/cost-analyzer");
        PrivateFolder.make(folder);
        PrivateFolder.make(folder);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                .isEqualTo("rwx------");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aFileInItsPlaceIsTold() throws IOException {
        Path file = Files.writeString(temporary.resolve("file"), "x");
        assertThatThrownBy(() -> PrivateFolder.make(file))
                .isInstanceOf(QueryFailedException.class)
                .hasMessageContaining("--no-cache");
    }

    /** Somebody has made the folder before, to put figures of his own into it. */
    @Test
    void aFolderOfAnotherUserIsRefused() throws IOException {
        Path folder = Files.createDirectory(temporary.resolve("shared"));
        try {
            UserPrincipal other =
                    folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("nobody");
            Files.setOwner(folder, other);
        } catch (FileSystemException | java.nio.file.attribute.UserPrincipalNotFoundException onlyRootMay) {
            assumeThat(onlyRootMay).isNull();
        }
        assertThatThrownBy(() -> PrivateFolder.make(folder))
                .isInstanceOf(QueryFailedException.class)
                .hasMessageContaining("belongs to another user");
    }
}

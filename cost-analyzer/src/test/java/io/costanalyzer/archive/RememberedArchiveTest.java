package io.costanalyzer.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.costanalyzer.archive.folder.FolderArchive;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RememberedArchiveTest {

    private static final String PATH = "state/x.json";

    @TempDir
    Path folder;

    private FolderArchive others;
    private RememberedArchive mine;

    @BeforeEach
    void open() {
        others = new FolderArchive(folder);
        mine = new RememberedArchive(others);
        others.create(PATH, "one".getBytes(UTF_8));
    }

    @Test
    void readsOnce() {
        assertThat(text(mine)).isEqualTo("one");
        change("two");
        assertThat(text(mine)).isEqualTo("one");
        assertThat(text(mine.now())).isEqualTo("two");
        assertThat(text(mine)).as("what was seen now is remembered").isEqualTo("two");
    }

    @Test
    void remembersThatThereIsNothing() {
        assertThat(mine.read("state/y.json")).isEmpty();
        others.create("state/y.json", new byte[0]);
        assertThat(mine.read("state/y.json")).isEmpty();
        assertThat(mine.now().read("state/y.json")).isPresent();
    }

    @Test
    void itsOwnWritesAreSeen() {
        assertThat(text(mine)).isEqualTo("one");
        mine.update(PATH, before -> "three".getBytes(UTF_8));
        assertThat(text(mine)).isEqualTo("three");
    }

    /** Two runs at once: nothing that the other wrote is lost, although it was read before. */
    @Test
    void whoLosesAWriteStartsFromWhatIsThere() {
        assertThat(text(mine)).isEqualTo("one");
        change("two");
        mine.update(PATH, before -> (new String(before, UTF_8) + " and mine").getBytes(UTF_8));
        assertThat(text(others)).isEqualTo("two and mine");
    }

    @Test
    void whoLosesAWriteForgetsTheOtherFilesToo() {
        others.create("state/y.json", "old".getBytes(UTF_8));
        assertThat(mine.read("state/y.json")).isPresent();
        assertThat(text(mine)).isEqualTo("one");
        change("two");
        others.update("state/y.json", before -> "new".getBytes(UTF_8));
        mine.update(PATH, before -> (new String(before, UTF_8) + " and mine").getBytes(UTF_8));
        assertThat(mine.read("state/y.json").orElseThrow().text()).isEqualTo("new");
    }

    private void change(String text) {
        others.update(PATH, before -> text.getBytes(UTF_8));
    }

    private static String text(Archive archive) {
        return archive.read(PATH).orElseThrow().text();
    }
}

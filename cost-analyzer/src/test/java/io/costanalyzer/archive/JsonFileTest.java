package io.costanalyzer.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.costanalyzer.archive.folder.FolderArchive;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonFileTest {

    record Seen(List<String> names) {

        static Seen with(Optional<Seen> before, String name) {
            List<String> all = new ArrayList<>(before.map(Seen::names).orElse(List.of()));
            all.add(name);
            return new Seen(all);
        }
    }

    @TempDir
    Path folder;

    @Test
    void isNothingUntilItIsWritten() {
        JsonFile<Seen> file = new JsonFile<>(new FolderArchive(folder), ArchiveLayout.incidents(), Seen.class);
        assertThat(file.read()).isEmpty();
        assertThat(file.update(before -> Seen.with(before, "a"))).isEqualTo(new Seen(List.of("a")));
        assertThat(file.update(before -> Seen.with(before, "b"))).isEqualTo(new Seen(List.of("a", "b")));
        assertThat(file.read()).contains(new Seen(List.of("a", "b")));
    }

    @Test
    void losesNothingThatOthersWrite() {
        JsonFile<Seen> file = new JsonFile<>(new FolderArchive(folder), ArchiveLayout.incidents(), Seen.class);
        IntStream.range(0, 40).parallel().forEach(i -> file.update(before -> Seen.with(before, "n" + i)));
        assertThat(file.read().orElseThrow().names()).hasSize(40).doesNotHaveDuplicates();
    }

    @Test
    void namesAFileThatIsSomethingElse() {
        Archive archive = new FolderArchive(folder);
        archive.create(ArchiveLayout.incidents(), new byte[] {'{', '"'});
        JsonFile<Seen> file = new JsonFile<>(archive, ArchiveLayout.incidents(), Seen.class);
        assertThatThrownBy(file::read)
                .isInstanceOf(ArchiveUnavailableException.class)
                .hasMessageContaining("incidents.json");
    }
}

package io.costanalyzer.entry.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.costanalyzer.config.ConfigExample;
import io.costanalyzer.focus.ChargePeriod;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoFolderTest {

    @TempDir
    private Path folder;

    @Test
    void anEarlierDemoIsReplacedAndWhatSomebodyPutBesideItStays() throws IOException {
        prepare(folder);
        Files.createDirectories(folder.resolve("archive/data"));
        Files.writeString(folder.resolve("archive/data/old.csv"), "old");
        Files.writeString(folder.resolve("notes.txt"), "mine");
        prepare(folder);
        assertThat(folder.resolve("archive")).doesNotExist();
        assertThat(folder.resolve("costs.yaml")).exists();
        assertThat(folder.resolve("notes.txt")).hasContent("mine");
    }

    @Test
    void aFolderThatNoDemoWroteIsLeftAlone() throws IOException {
        Files.writeString(folder.resolve("costs.yaml"), "environments: []");
        assertThatThrownBy(() -> prepare(folder))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("holds something that no demo wrote");
        assertThat(folder.resolve("costs.yaml")).hasContent("environments: []");
    }

    /** The folder that one stands in has an empty name when its path is made short. */
    @Test
    void theFolderThatOneStandsInIsOneToo() {
        for (String here : new String[] {"", ".", "a/.."}) {
            assertThat(new DemoFolder(Path.of(here)).config()).isEqualTo(Path.of("./costs.yaml"));
        }
    }

    private static void prepare(Path folder) {
        new DemoFolder(folder)
                .prepare(
                        ConfigExample.CLINNET_EMR,
                        LocalDate.of(2026, 11, 20),
                        ChargePeriod.ofMonth(YearMonth.of(2025, 10)));
    }
}

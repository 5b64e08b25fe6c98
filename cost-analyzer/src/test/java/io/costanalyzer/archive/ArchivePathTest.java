package io.costanalyzer.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArchivePathTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "/etc/passwd",
                "..",
                "../x",
                "a/../b",
                "a/./b",
                ".",
                "a//b",
                "a/",
                "a\\b",
                "..\\x",
                "C:\\x",
                "C:/x",
                "a\u0000b",
                "a\nb",
                "a b",
                "%2e%2e/x",
                "a/%2e%2e",
                "~/x",
                ".lock",
                ".tmp/x",
                "a/.hidden",
                "a.",
                "ä",
                "a\u202Eb",
                "con:"
            })
    void refusesWhatIsNoPath(String path) {
        assertThat(ArchivePath.isValid(path)).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> ArchivePath.require(path));
    }

    @ParameterizedTest
    @ValueSource(strings = {"index.html", "data/dataset=charges/year=2026/month=10/part-0.csv", "a", "x@y+z/1.2.3"})
    void takesWhatIsOne(String path) {
        assertThat(ArchivePath.require(path)).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "data/", "data/dataset=", "reports/2026/1", "a."})
    void takesTheBeginningOfPaths(String prefix) {
        assertThat(ArchivePath.requirePrefix(prefix)).isEqualTo(prefix);
    }

    @ParameterizedTest
    @ValueSource(strings = {"..", "../", "/", "a/../", "a\u0000", "a//"})
    void refusesWhatNoPathBeginsWith(String prefix) {
        assertThatIllegalArgumentException().isThrownBy(() -> ArchivePath.requirePrefix(prefix));
    }

    @ParameterizedTest
    @ValueSource(ints = {300, 100_000})
    void refusesWhatIsTooLong(int length) {
        assertThat(ArchivePath.isValid("a".repeat(length))).isFalse();
        assertThat(ArchivePath.isValid("ab/".repeat(length) + "c")).isFalse();
    }

    /** A message that quotes what was refused must not steer the terminal. */
    @Property
    void showsAnythingWithoutControlCharacters(@ForAll String text) {
        assertThat(ArchivePath.printable(text))
                .doesNotContainPattern("\\p{Cntrl}")
                .hasSizeLessThanOrEqualTo(121);
    }
}

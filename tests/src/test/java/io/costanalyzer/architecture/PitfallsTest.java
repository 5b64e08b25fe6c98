package io.costanalyzer.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Known ways in which programs over cost data go wrong, numbered as in the comments of the tests that hold against them. A
 * test that names one must be there; what it asserts is its own.
 */
class PitfallsTest {

    private static final Path ROOT = Path.of(System.getProperty("project.root"));

    @ParameterizedTest
    @ValueSource(
            ints = {
                1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28,
                29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40
            })
    void isNamedByATest(int number) {
        Pattern named = Pattern.compile(
                "Pitfalls? (\\d+(, | and ))*" + number + "\\b[^\\n]*\\n?([^}]*?)@(Test|Parameterized|Property|Arch)");
        assertThat(testFiles().filter(file -> named.matcher(text(file)).find()))
                .as("tests under a comment that names pitfall %s", number)
                .isNotEmpty();
    }

    private static Stream<Path> testFiles() {
        return Stream.of("cost-analyzer", "tests").flatMap(module -> {
            try (Stream<Path> files = Files.walk(ROOT.resolve(module).resolve("src/test/java"))) {
                List<Path> found = files.filter(file -> file.toString().endsWith("Test.java"))
                        .toList();
                return found.stream();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

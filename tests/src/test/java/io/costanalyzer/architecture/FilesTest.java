package io.costanalyzer.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Small rooms: what can be seen of the house from its files alone. */
class FilesTest {

    private static final Path ROOT = Path.of(System.getProperty("project.root"));
    private static final int LONGEST = 300;
    private static final int MEDIAN = 80;
    private static final Pattern LEFT_BEHIND =
            Pattern.compile("hs_err_pid.*\\.log|javac\\..*\\.args|core\\.\\d+|.*\\.hprof");

    @Test
    void noFileIsLong() throws IOException {
        List<String> tooLong = new ArrayList<>();
        for (Path file : javaFiles()) {
            long lines = lines(file);
            if (lines > LONGEST) {
                tooLong.add(ROOT.relativize(file) + " has " + lines + " lines");
            }
        }
        assertThat(tooLong).isEmpty();
    }

    @Test
    void mostFilesAreShort() throws IOException {
        List<Long> lengths = new ArrayList<>();
        for (Path file : javaFiles()) {
            if (file.toString().contains("/src/main/") && !file.endsWith("package-info.java")) {
                lengths.add(lines(file));
            }
        }
        Collections.sort(lengths);
        assertThat(lengths.get(lengths.size() / 2)).isLessThan(MEDIAN);
    }

    @Test
    void everyPackageOfTheServiceSaysWhatItIsFor() throws IOException {
        List<Path> silent = javaFiles().stream()
                .filter(file -> file.toString().contains("/src/main/"))
                .map(Path::getParent)
                .distinct()
                .filter(folder -> !Files.exists(folder.resolve("package-info.java")))
                .toList();
        assertThat(silent).isEmpty();
    }

    @Test
    void everyPackageInfoSaysWhatItMustNotKnowAndIsNullMarked() throws IOException {
        for (Path file : javaFiles()) {
            if (file.endsWith("package-info.java") && file.toString().contains("/src/main/")) {
                assertThat(Files.readString(file))
                        .as(ROOT.relativize(file).toString())
                        .contains("@NullMarked")
                        .containsPattern("(?i)must\\s+(\\*\\s+)?(not|never)");
            }
        }
    }

    /** What a compiler or a JVM leaves behind when it fails names the machine that it failed on. */
    @Test
    void nothingThatABrokenBuildLeavesBehindLiesAmongTheSources() throws IOException {
        List<Path> left = new ArrayList<>();
        for (String module : List.of("cost-analyzer", "report-templates", "tests")) {
            try (Stream<Path> files = Files.walk(ROOT.resolve(module).resolve("src"))) {
                files.filter(file -> LEFT_BEHIND
                                .matcher(file.getFileName().toString())
                                .matches())
                        .forEach(left::add);
            }
        }
        assertThat(left).isEmpty();
    }

    private static List<Path> javaFiles() throws IOException {
        List<Path> all = new ArrayList<>();
        for (String module : List.of("cost-analyzer", "report-templates", "tests")) {
            Path sources = ROOT.resolve(module).resolve("src");
            if (Files.exists(sources)) {
                try (Stream<Path> files = Files.walk(sources)) {
                    files.filter(file -> file.toString().endsWith(".java")).forEach(all::add);
                }
            }
        }
        assertThat(all).as("Java files under %s", ROOT).hasSizeGreaterThan(100);
        return all;
    }

    private static long lines(Path file) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.count();
        }
    }
}

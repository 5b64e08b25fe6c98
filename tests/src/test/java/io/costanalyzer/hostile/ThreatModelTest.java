package io.costanalyzer.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every threat of {@code infra/THREAT-MODEL.md} names tests that there are. */
class ThreatModelTest {

    private static final Path ROOT = Path.of(System.getProperty("project.root"));
    private static final Pattern NAMED = Pattern.compile("`(?:[a-z]+\\.)?([A-Z][A-Za-z0-9]+)`");

    @Test
    void everyThreatHasATestThatExists() throws IOException {
        List<String> threats = Files.readAllLines(ROOT.resolve("infra").resolve("THREAT-MODEL.md")).stream()
                .takeWhile(line -> !line.startsWith("## Libraries"))
                .filter(line -> line.matches("\\|.*\\|.*\\|.*\\|.*\\|"))
                .skip(1)
                .filter(line -> !line.startsWith("|---"))
                .toList();
        assertThat(threats).hasSizeGreaterThan(12);
        Set<String> tests = tests();
        for (String threat : threats) {
            String named = threat.substring(threat.lastIndexOf('|', threat.length() - 2));
            List<String> names =
                    NAMED.matcher(named).results().map(found -> found.group(1)).toList();
            assertThat(names.isEmpty() && !named.contains("see below"))
                    .as(threat)
                    .isFalse();
            assertThat(tests).as(threat).containsAll(names);
        }
    }

    private static Set<String> tests() throws IOException {
        Set<String> names = new HashSet<>();
        for (String module : List.of("cost-analyzer", "tests")) {
            try (Stream<Path> all = Files.walk(ROOT.resolve(module).resolve("src"))) {
                all.map(path -> String.valueOf(path.getFileName()))
                        .filter(name -> name.endsWith(".java"))
                        .forEach(name -> names.add(name.replace(".java", "")));
            }
        }
        return names;
    }
}

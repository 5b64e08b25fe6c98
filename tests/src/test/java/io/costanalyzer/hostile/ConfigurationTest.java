package io.costanalyzer.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import io.costanalyzer.config.ConfigException;
import io.costanalyzer.config.ConfigReader;
import io.costanalyzer.contract.ConfigCorpus;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Configurations that are bombs, chains of aliases, tags of classes, very deep, very wide, or have a value of another kind
 * somewhere: a configuration or problems in words, soon. Random bytes are in ConfigLawsTest.
 */
class ConfigurationTest {

    private static final List<String> TAGS = List.of(
            "!!javax.script.ScriptEngineManager [!!java.net.URLClassLoader [[!!java.net.URL [\"http://127.0.0.1/\"]]]]",
            "!!java.io.File [\"/tmp/made-by-yaml\"]",
            "!!binary aGVsbG8=",
            "!!set {a, b}",
            "!!omap [a: 1]",
            "!!python/object/apply:os.system [\"true\"]",
            "!<tag:yaml.org,2002:str> text",
            "!include /etc/passwd",
            "!env HOME",
            "!!float .inf",
            "!!timestamp 2026-11-20");

    @Test
    void everyAnswerIsAConfigurationOrProblems() {
        List<Path> good = ConfigCorpus.files("good");
        Trial.of("configuration", 1500, Duration.ofSeconds(3), Set.of("refused"), random -> {
            String file = new String(ConfigCorpus.bytes(Mutations.pick(good, random)), StandardCharsets.UTF_8);
            return outcome(hostile(file, random).getBytes(StandardCharsets.UTF_8));
        });
    }

    private static String outcome(byte[] file) {
        try {
            ConfigReader.read("config.yaml", file);
            return "accepted";
        } catch (ConfigException refused) {
            assertThat(refused.problems()).isNotEmpty();
            assertThat(refused.getMessage().length()).isLessThan(4_000_000);
            refused.problems()
                    .forEach(problem -> assertThat(problem.message())
                            .hasSizeLessThan(3000)
                            .doesNotContainPattern("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]"));
            return "refused";
        }
    }

    private static String hostile(String file, Random random) {
        int size = 1 << random.nextInt(15);
        return switch (random.nextInt(9)) {
            case 0 -> laughs(2 + random.nextInt(30)) + file;
            case 1 -> inPlaceOfAValue(file, Mutations.pick(TAGS, random), random);
            case 2 -> inPlaceOfAValue(file, "[".repeat(size) + "]".repeat(random.nextBoolean() ? size : 0), random);
            case 3 -> inPlaceOfAValue(file, "{a: ".repeat(size) + "}".repeat(random.nextBoolean() ? size : 0), random);
            case 4 -> inPlaceOfAValue(file, "&a [*a, *a]", random);
            case 5 -> file + "x".repeat(size * 20) + ": 1\n";
            case 6 -> file + many(size);
            case 7 -> inPlaceOfAValue(file, Mutations.pick(Mutations.SCRAPS, random), random);
            default -> inPlaceOfAValue(file, "\"" + "\\u202e\\e[2J\\0".repeat(1 + size / 10) + "\"", random);
        };
    }

    private static String laughs(int depth) {
        StringBuilder text = new StringBuilder("a0: &a0 [ha, ha]\n");
        for (int i = 1; i < depth; i++) {
            String before = "*a" + (i - 1);
            text.append("a%d: &a%d [%s]\n".formatted(i, i, String.join(", ", List.of(before, before, before, before))));
        }
        return text.toString();
    }

    private static String many(int size) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < size; i++) {
            text.append("k").append(i).append(": 1\n");
        }
        return text.toString();
    }

    /** The value of one line is another. */
    private static String inPlaceOfAValue(String file, String value, Random random) {
        List<String> lines = file.lines().toList();
        int at = random.nextInt(lines.size());
        String line = lines.get(at);
        int colon = line.indexOf(": ");
        String changed = colon < 0 ? "- " + value : line.substring(0, colon + 2) + value;
        return Stream.of(lines.subList(0, at), List.of(changed), lines.subList(at + 1, lines.size()))
                .flatMap(List::stream)
                .reduce("", (text, next) -> text + next + "\n");
    }
}

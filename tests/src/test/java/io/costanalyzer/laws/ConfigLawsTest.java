package io.costanalyzer.laws;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.costanalyzer.config.ConfigException;
import io.costanalyzer.config.ConfigReader;
import io.costanalyzer.contract.ConfigCorpus;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What holds for every configuration, however broken. */
class ConfigLawsTest {

    private static final List<byte[]> FILES = Stream.of("good", "structure", "meaning", "yaml")
            .flatMap(sort -> ConfigCorpus.files(sort).stream())
            .map(ConfigCorpus::bytes)
            .toList();

    private static final List<JsonNode> GOOD =
            ConfigCorpus.files("good").stream().map(ConfigCorpus::tree).toList();

    private static final List<String> SCRAPS = List.of(
            ": ",
            "- ",
            "\n",
            "  ",
            "\t",
            "[",
            "]",
            "{",
            "}",
            "\"",
            "'",
            "|",
            ">",
            "#",
            "&a ",
            "*a",
            "!!str ",
            "<<: ",
            "---\n",
            "...\n",
            "%YAML 1.1\n",
            "? ",
            "~",
            "no",
            "0x1F",
            ".nan",
            "1e999999999",
            "99999999999999999999",
            "-0",
            "12:30:45",
            "\\u0000",
            "\u0000",
            "\u0085",
            "\u2028",
            "\uFEFF",
            "\uD83D\uDE00",
            "é",
            "@",
            "`",
            "%",
            "2026-02-30",
            "password: x\n",
            "\r",
            "\\",
            "null",
            "=",
            "environments:\n");

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    @Property(tries = 10_000)
    void whateverTheBytesEveryAnswerIsAConfigurationOrProblemsWithTheirPlaces(@ForAll long seed) {
        Random random = new Random(seed);
        byte[] file = FILES.get(random.nextInt(FILES.size()));
        for (int i = random.nextInt(4); i >= 0; i--) {
            file = mutated(file, random);
        }
        try {
            ConfigReader.read("config.yaml", file);
        } catch (ConfigException refused) {
            long lines = new String(file, StandardCharsets.UTF_8).lines().count();
            assertThat(refused.problems()).isNotEmpty().isSorted().allSatisfy(problem -> {
                assertThat(problem.line()).isBetween(1, Math.toIntExact(lines) + 1);
                assertThat(problem.column()).isPositive();
                assertThat(problem.message()).matches("[^\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]+");
                assertThat(problem.message().length()).isLessThan(3000);
            });
        }
    }

    /** The schema may be more lenient than the reader, never stricter. */
    @Property(tries = 3_000)
    void whatTheReaderAcceptsTheSchemaAccepts(@ForAll long seed) {
        Random random = new Random(seed);
        JsonNode tree = GOOD.get(random.nextInt(GOOD.size())).deepCopy();
        change(tree, random);

        if (ConfigCorpus.readerSays(tree.toString().getBytes(StandardCharsets.UTF_8))
                .isEmpty()) {
            assertThat(ConfigCorpus.schemaSays(tree)).as(tree.toString()).isEmpty();
        }
    }

    private static byte[] mutated(byte[] file, Random random) {
        int at = random.nextInt(file.length + 1);
        int to = Math.min(file.length, at + random.nextInt(30));
        byte[] head = Arrays.copyOfRange(file, 0, at);
        return switch (random.nextInt(5)) {
            case 0 -> joined(head, new byte[] {(byte) random.nextInt(256)}, file, Math.min(file.length, at + 1));
            case 1 -> joined(head, new byte[0], file, to);
            case 2 -> joined(head, Arrays.copyOfRange(file, at, to), file, at);
            case 3 -> joined(head, scrap(random), file, at);
            default -> joined(head, scrap(random), file, to);
        };
    }

    private static byte[] scrap(Random random) {
        return SCRAPS.get(random.nextInt(SCRAPS.size())).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] joined(byte[] head, byte[] middle, byte[] file, int tailFrom) {
        byte[] joined = Arrays.copyOf(head, head.length + middle.length + file.length - tailFrom);
        System.arraycopy(middle, 0, joined, head.length, middle.length);
        System.arraycopy(file, tailFrom, joined, head.length + middle.length, file.length - tailFrom);
        return joined;
    }

    /** Replaces, removes or adds one value somewhere in the tree. */
    private static void change(JsonNode tree, Random random) {
        List<JsonNode> inner = new ArrayList<>();
        collect(tree, inner);
        JsonNode node = inner.get(random.nextInt(inner.size()));
        if (node instanceof ObjectNode section) {
            List<String> keys = new ArrayList<>();
            section.fieldNames().forEachRemaining(keys::add);
            String key = keys.isEmpty() ? "new" : keys.get(random.nextInt(keys.size()));
            switch (random.nextInt(3)) {
                case 0 -> section.remove(key);
                case 1 -> section.set(key, other(random));
                default -> section.set(key + "s", other(random));
            }
        } else if (node instanceof ArrayNode list) {
            if (list.isEmpty() || random.nextBoolean()) {
                list.add(other(random));
            } else {
                list.remove(random.nextInt(list.size()));
            }
        }
    }

    private static void collect(JsonNode node, List<JsonNode> inner) {
        if (node.isContainerNode()) {
            inner.add(node);
            node.forEach(child -> collect(child, inner));
        }
    }

    private static JsonNode other(Random random) {
        List<JsonNode> values = List.of(
                JSON.nullNode(),
                JSON.booleanNode(true),
                JSON.booleanNode(false),
                JSON.numberNode(0),
                JSON.numberNode(7),
                JSON.numberNode(-3),
                JSON.numberNode(0.4),
                JSON.textNode(""),
                JSON.textNode("prod"),
                JSON.textNode("40 %"),
                JSON.textNode("2026-12"),
                JSON.textNode("2026-12-31"),
                JSON.textNode("a@example.org"),
                JSON.textNode("012345678901"),
                JSON.textNode("x".repeat(300)),
                JSON.textNode("a\nb"),
                JSON.objectNode(),
                JSON.objectNode().put("name", "prod"),
                JSON.arrayNode(),
                JSON.arrayNode().add("prod"),
                JSON.arrayNode().add("50 %").add("80 %"));
        return values.get(random.nextInt(values.size())).deepCopy();
    }
}

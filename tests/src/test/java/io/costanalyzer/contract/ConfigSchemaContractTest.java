package io.costanalyzer.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.costanalyzer.config.ConfigReader;
import io.costanalyzer.config.CostAnalyzerConfig;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The schema that editors use and the reader that decides agree. */
class ConfigSchemaContractTest {

    @TestFactory
    Stream<DynamicTest> bothAcceptWhatIsRight() {
        return each("good", file -> {
            assertThat(ConfigCorpus.schemaSays(ConfigCorpus.tree(file))).isEmpty();
            assertThat(ConfigCorpus.readerSays(ConfigCorpus.bytes(file))).isEmpty();
        });
    }

    @TestFactory
    Stream<DynamicTest> bothRefuseWhatIsWrongInForm() {
        return each("structure", file -> {
            assertThat(ConfigCorpus.schemaSays(ConfigCorpus.tree(file))).isNotEmpty();
            assertThat(ConfigCorpus.readerSays(ConfigCorpus.bytes(file))).isNotEmpty();
        });
    }

    @TestFactory
    Stream<DynamicTest> onlyTheReaderRefusesWhatIsWrongInMeaning() {
        return each("meaning", file -> {
            assertThat(ConfigCorpus.schemaSays(ConfigCorpus.tree(file)))
                    .as("the schema could say this as well; move the file to structure")
                    .isEmpty();
            assertThat(ConfigCorpus.readerSays(ConfigCorpus.bytes(file))).isNotEmpty();
        });
    }

    @Test
    void everyKeyOfTheSchemaIsTriedInAGoodFile() throws IOException {
        Set<String> known = new TreeSet<>();
        collect("", new ObjectMapper().readTree(ConfigCorpus.SCHEMA_TEXT), known);
        Set<String> tried = new TreeSet<>();
        ConfigCorpus.files("good").forEach(file -> collectTyped("", ConfigCorpus.tree(file), tried));

        assertThat(tried).isEqualTo(known).hasSizeGreaterThan(70);
    }

    /** A key that changes nothing would be read and thrown away. */
    @Test
    void everyKeyCounts() {
        List<String> idle = new ArrayList<>();
        int tried = 0;
        for (Path file : ConfigCorpus.files("good")) {
            if (String.valueOf(file.getFileName()).startsWith("empty-sections")) {
                continue; // an empty section says what its absence says
            }
            JsonNode whole = ConfigCorpus.tree(file);
            CostAnalyzerConfig config = ConfigReader.read("whole", whole.toString());
            for (List<String> path : paths(whole)) {
                JsonNode less = whole.deepCopy();
                ((ObjectNode) less.at(pointer(path.subList(0, path.size() - 1)))).remove(path.get(path.size() - 1));
                boolean accepted = ConfigCorpus.readerSays(less).isEmpty();
                if (accepted && ConfigReader.read("less", less.toString()).equals(config)) {
                    idle.add(file.getFileName() + " " + path);
                }
                tried++;
            }
        }
        assertThat(idle).as("keys that can be left out with no effect").isEmpty();
        assertThat(tried).isGreaterThan(100);
    }

    private static Stream<DynamicTest> each(String sort, Consumer<Path> check) {
        List<Path> files = ConfigCorpus.files(sort);
        assertThat(files).isNotEmpty();
        return files.stream()
                .map(file -> DynamicTest.dynamicTest(String.valueOf(file.getFileName()), () -> check.accept(file)));
    }

    private static void collect(String path, JsonNode schema, Set<String> keys) {
        if (schema.has("items")) {
            collect(path, schema.get("items"), keys);
        }
        for (Map.Entry<String, JsonNode> key : schema.path("properties").properties()) {
            keys.add(path + "/" + key.getKey());
            collect(path + "/" + key.getKey(), key.getValue(), keys);
        }
    }

    private static void collectTyped(String path, JsonNode node, Set<String> keys) {
        if (node.isArray()) {
            node.forEach(item -> collectTyped(path, item, keys));
        }
        for (Map.Entry<String, JsonNode> key : node.properties()) {
            keys.add(path + "/" + key.getKey());
            collectTyped(path + "/" + key.getKey(), key.getValue(), keys);
        }
    }

    private static List<List<String>> paths(JsonNode node) {
        List<List<String>> paths = new ArrayList<>();
        for (Map.Entry<String, JsonNode> key : node.properties()) {
            paths.add(List.of(key.getKey()));
            paths(key.getValue()).forEach(below -> paths.add(prepend(key.getKey(), below)));
        }
        for (int i = 0; i < (node.isArray() ? node.size() : 0); i++) {
            String item = String.valueOf(i);
            paths(node.get(i)).forEach(below -> paths.add(prepend(item, below)));
        }
        return paths;
    }

    private static List<String> prepend(String step, List<String> below) {
        return Stream.concat(Stream.of(step), below.stream()).toList();
    }

    private static String pointer(List<String> path) {
        return path.isEmpty() ? "" : "/" + String.join("/", path);
    }
}

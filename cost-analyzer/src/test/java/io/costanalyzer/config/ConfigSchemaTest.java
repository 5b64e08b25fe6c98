package io.costanalyzer.config;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.costanalyzer.config.shape.Key;
import io.costanalyzer.config.shape.Kind;
import io.costanalyzer.config.shape.ListOf;
import io.costanalyzer.config.shape.Section;
import io.costanalyzer.config.tree.ConfigMapping;
import io.costanalyzer.config.tree.ConfigScalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConfigSchemaTest {

    @Test
    void theSchemaThatShipsSaysWhatTheReaderReads() throws Exception {
        Golden.check("cost-analyzer/src/main/resources/io/costanalyzer/config/costs.schema.json", SchemaWriter.json());
    }

    @Test
    void theSchemaShipsWithTheProgram() {
        assertThat(ConfigSchema.json()).startsWith("{").contains("https://json-schema.org/draft/2020-12/schema");
    }

    @Test
    void thePageThatIsReadSaysWhatTheSchemaSays() throws Exception {
        Golden.check("cost-analyzer/CONFIGURATION.md", ReferencePage.markdown(SchemaWriter.json()));
    }

    @Test
    void readerAndSchemaKnowTheSameKeysDescriptionsAndDefaults() throws Exception {
        List<String> reader = new ArrayList<>();
        ofReader("", RootSection.ROOT, reader);
        List<String> schema = new ArrayList<>();
        ofSchema("", new ObjectMapper().readTree(SchemaWriter.json()), schema);

        assertThat(schema).containsExactlyElementsOf(reader).hasSizeGreaterThan(70);
    }

    @Test
    void everyDescriptionIsASentence() {
        List<String> keys = new ArrayList<>();
        ofReader("", RootSection.ROOT, keys);

        assertThat(keys).allSatisfy(key -> assertThat(key).matches("(?s).* \\| [A-Z*].*\\. \\| .*"));
    }

    private static void ofReader(String path, Kind<?> kind, List<String> found) {
        if (kind instanceof ListOf<?> list) {
            ofReader(path + "[]", list.item(), found);
        } else if (kind instanceof Section<?> section) {
            for (Key<?> key : section.keys()) {
                String fallback = key.fallback()
                        .filter(node -> !(node instanceof ConfigMapping))
                        .map(node -> node instanceof ConfigScalar scalar ? scalar.text() : texts(node))
                        .orElse("none");
                found.add(path + "/" + key.name() + " | " + key.description() + " | " + fallback);
                ofReader(path + "/" + key.name(), key.kind(), found);
            }
        }
    }

    private static String texts(Object list) {
        return ((io.costanalyzer.config.tree.ConfigList) list)
                .items().stream()
                        .map(item -> ((ConfigScalar) item).text())
                        .toList()
                        .toString();
    }

    private static void ofSchema(String path, JsonNode schema, List<String> found) {
        if (schema.has("items")) {
            ofSchema(path + "[]", schema.get("items"), found);
        }
        for (Map.Entry<String, JsonNode> key : schema.path("properties").properties()) {
            JsonNode value = key.getValue();
            List<String> items = new ArrayList<>();
            value.path("default").forEach(item -> items.add(item.asText()));
            String fallback = !value.has("default")
                    ? "none"
                    : value.get("default").isArray()
                            ? items.toString()
                            : value.get("default").asText();
            found.add(
                    path + "/" + key.getKey() + " | " + value.get("description").asText() + " | " + fallback);
            ofSchema(path + "/" + key.getKey(), value, found);
        }
    }
}

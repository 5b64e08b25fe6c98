package io.costanalyzer.config;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.costanalyzer.config.shape.Amount;
import io.costanalyzer.config.shape.Choice;
import io.costanalyzer.config.shape.EnvironmentName;
import io.costanalyzer.config.shape.Flag;
import io.costanalyzer.config.shape.Key;
import io.costanalyzer.config.shape.KeyRule;
import io.costanalyzer.config.shape.Kind;
import io.costanalyzer.config.shape.ListOf;
import io.costanalyzer.config.shape.Section;
import io.costanalyzer.config.shape.WholeNumber;
import io.costanalyzer.config.shape.Word;
import io.costanalyzer.config.tree.ConfigList;
import io.costanalyzer.config.tree.ConfigMapping;
import io.costanalyzer.config.tree.ConfigNode;
import io.costanalyzer.config.tree.ConfigScalar;
import java.math.BigDecimal;
import java.util.List;

/** Writes the JSON Schema from what the reader itself reads by. */
final class SchemaWriter {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private SchemaWriter() {}

    static String json() throws JsonProcessingException {
        ObjectNode schema = JSON.objectNode();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("title", "Cost Analyzer configuration");
        schema.put("description", "One YAML file. Percentages are texts with their sign, amounts are plain numbers.");
        schema.setAll(of(RootSection.ROOT));
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"));
        return new ObjectMapper().writer(printer).writeValueAsString(schema) + "\n";
    }

    private static ObjectNode of(Kind<?> kind) {
        ObjectNode schema = JSON.objectNode();
        if (kind instanceof Flag flag) {
            return flag.onlyTrue() ? schema.put("const", true) : schema.put("type", "boolean");
        } else if (kind instanceof WholeNumber number) {
            return schema.put("type", "integer").put("minimum", number.min()).put("maximum", number.max());
        } else if (kind instanceof Amount) {
            return schema.put("type", "number").put("exclusiveMinimum", 0);
        } else if (kind instanceof Word<?> word) {
            schema.put("type", "string")
                    .put("maxLength", word.maxLength())
                    .put("pattern", word.pattern().pattern())
                    .putArray("examples")
                    .add(word.example());
            return schema;
        } else if (kind instanceof Choice<?> choice) {
            ArrayNode options = schema.putArray("enum");
            choice.options().keySet().forEach(options::add);
            return schema;
        } else if (kind instanceof EnvironmentName) {
            return schema.put("type", "string");
        } else if (kind instanceof ListOf<?> list) {
            schema.put("type", "array")
                    .put("minItems", list.min())
                    .put("maxItems", list.max())
                    .put("uniqueItems", true)
                    .set("items", of(list.item()));
            return schema;
        }
        return ofSection((Section<?>) kind, schema);
    }

    private static ObjectNode ofSection(Section<?> section, ObjectNode schema) {
        if (section.mayBeEmpty()) {
            schema.putArray("type").add("object").add("null");
        } else {
            schema.put("type", "object");
        }
        ObjectNode properties = schema.putObject("properties");
        ArrayNode required = JSON.arrayNode();
        for (Key<?> key : section.keys()) {
            ObjectNode property = properties.putObject(key.name());
            property.put("description", key.description());
            property.setAll(of(key.kind()));
            key.fallback()
                    .filter(node -> !(node instanceof ConfigMapping))
                    .ifPresent(node -> addDefault(property, node, key.kind()));
            if (key.required()) {
                required.add(key.name());
            }
        }
        if (!required.isEmpty()) {
            schema.set("required", required);
        }
        section.rules().forEach(rule -> addRule(schema, rule));
        return schema.put("additionalProperties", false);
    }

    private static void addDefault(ObjectNode property, ConfigNode node, Kind<?> kind) {
        if (node instanceof ConfigList list) {
            ArrayNode values = property.putArray("default");
            list.items().forEach(item -> values.add(((ConfigScalar) item).text()));
            return;
        }
        String text = ((ConfigScalar) node).text();
        if (kind instanceof Flag) {
            property.put("default", Boolean.parseBoolean(text));
        } else if (kind instanceof WholeNumber || kind instanceof Amount) {
            property.put("default", new BigDecimal(text));
        } else {
            property.put("default", text);
        }
    }

    private static void addRule(ObjectNode schema, KeyRule rule) {
        switch (rule.sort()) {
            case EXACTLY_ONE -> rule.keys().forEach(key -> addAlternative(schema.withArray("/oneOf"), key));
            case AT_LEAST_ONE -> rule.keys().forEach(key -> addAlternative(schema.withArray("/anyOf"), key));
            case TOGETHER -> rule.keys().forEach(key -> addNeed(schema, key, rule.keys()));
            case NEEDS -> addNeed(schema, rule.keys().get(0), rule.keys());
        }
    }

    private static void addAlternative(ArrayNode alternatives, String key) {
        alternatives.addObject().putArray("required").add(key);
    }

    private static void addNeed(ObjectNode schema, String key, List<String> keys) {
        ArrayNode needed = schema.withObject("/dependentRequired").putArray(key);
        keys.stream().filter(other -> !other.equals(key)).forEach(needed::add);
    }
}

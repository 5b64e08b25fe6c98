package io.costanalyzer.config;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Writes the reference page from the JSON Schema. */
final class ReferencePage {

    private static final String HEAD = """
            # Configuration

            One YAML file, checked whole before anything runs: `costs config check` names every problem at once, with its path, line and
            column, and what would be right. This page is generated from the JSON Schema that `costs config schema` prints. An editor
            that knows JSON Schema completes and checks the file while it is written: save the schema beside it and begin the file with
            `# yaml-language-server: $schema=costs.schema.json`.

            - **Percentages** are texts with their sign: `40 %`. A bare `40` or `0.4` is refused, because it leaves open which is meant.
            - **Amounts** are plain decimal numbers in the currency of `cost-metric.currency`: `1250.50`. They are exact.
            - **Ids** stand in quotes: `"012345678901"`. YAML readers take a bare one for a number and lose its zero.
            - **Months** are `2025-10`, **days** `2026-12-31`, both in UTC.
            - **Secrets** never stand in the file; `password-env` names the environment variable that holds one.
            - **Folders** that do not begin with `/` are meant from where the program is started.
            - YAML anchors, aliases, tags and merge keys are refused, as are a key that stands twice and a second document.

            A file to start from:

            """;

    private final StringBuilder page = new StringBuilder();

    private ReferencePage() {}

    static String markdown(String schema) throws JsonProcessingException {
        ReferencePage reference = new ReferencePage();
        reference
                .page
                .append(HEAD)
                .append("```yaml\n")
                .append(ConfigExample.STARTER.yaml())
                .append("```\n");
        JsonNode root = new ObjectMapper().readTree(schema);
        reference.page.append("\n## The file\n");
        reference.table(root);
        for (Map.Entry<String, JsonNode> section : root.get("properties").properties()) {
            reference.page.append("\n## `").append(section.getKey()).append("`\n\n");
            reference
                    .page
                    .append(section.getValue().get("description").asText())
                    .append('\n');
            reference.section(section.getKey(), section.getValue());
        }
        return reference.page.toString();
    }

    private void section(String path, JsonNode schema) {
        JsonNode object = objectOf(schema);
        if (object == null) {
            return;
        }
        table(object);
        for (Map.Entry<String, JsonNode> key : object.get("properties").properties()) {
            if (objectOf(key.getValue()) != null) {
                String inner = path + (schema.has("items") ? "[]." : ".") + key.getKey();
                page.append("\n### `").append(inner).append("`\n\n");
                page.append(key.getValue().get("description").asText()).append('\n');
                section(inner, key.getValue());
            }
        }
    }

    private void table(JsonNode object) {
        page.append("\n| key | value | default | meaning |\n|---|---|---|---|\n");
        for (Map.Entry<String, JsonNode> key : object.get("properties").properties()) {
            JsonNode schema = key.getValue();
            page.append("| `").append(key.getKey()).append("` | ");
            page.append(value(schema))
                    .append(" | ")
                    .append(fallback(object, key.getKey(), schema))
                    .append(" | ");
            page.append(cell(schema.get("description").asText())).append(" |\n");
        }
        rules(object).forEach(rule -> page.append('\n').append(rule).append('\n'));
    }

    /** The section that a value is, or that each entry of its list is. */
    private static JsonNode objectOf(JsonNode schema) {
        JsonNode value = schema.has("items") ? schema.get("items") : schema;
        return value.has("properties") ? value : null;
    }

    private static String value(JsonNode schema) {
        if (schema.has("enum")) {
            List<String> options = new ArrayList<>();
            schema.get("enum").forEach(option -> options.add("`" + option.asText() + "`"));
            return String.join(", ", options);
        }
        if (schema.has("const")) {
            return "`" + schema.get("const") + "`";
        }
        if (schema.has("properties")) {
            return "section";
        }
        return switch (schema.get("type").asText()) {
            case "array" -> "list of " + (objectOf(schema) == null ? value(schema.get("items")) : "sections");
            case "integer" -> "whole number, " + schema.get("minimum") + " to " + schema.get("maximum");
            case "number" -> "amount";
            case "boolean" -> "`true`, `false`";
            default ->
                schema.has("examples") ? "text, as `" + schema.at("/examples/0").asText() + "`" : "environment";
        };
    }

    private static String fallback(JsonNode object, String key, JsonNode schema) {
        for (JsonNode required : object.path("required")) {
            if (required.asText().equals(key)) {
                return "**required**";
            }
        }
        JsonNode fallback = schema.get("default");
        if (fallback == null) {
            return "";
        }
        List<String> values = new ArrayList<>();
        (fallback.isArray() ? fallback : List.of(fallback)).forEach(value -> values.add(value.asText()));
        return "`" + (fallback.isArray() ? "[" + String.join(", ", values) + "]" : values.get(0)) + "`";
    }

    private static List<String> rules(JsonNode object) {
        List<String> rules = new ArrayList<>();
        if (object.has("oneOf")) {
            rules.add("Exactly one of " + alternatives(object.get("oneOf")) + ".");
        }
        if (object.has("anyOf")) {
            rules.add("At least one of " + alternatives(object.get("anyOf")) + ".");
        }
        for (Map.Entry<String, JsonNode> need : object.path("dependentRequired").properties()) {
            rules.add("`" + need.getKey() + "` needs `" + need.getValue().get(0).asText() + "`.");
        }
        return rules;
    }

    private static String alternatives(JsonNode alternatives) {
        List<String> keys = new ArrayList<>();
        alternatives.forEach(
                alternative -> keys.add("`" + alternative.at("/required/0").asText() + "`"));
        return String.join(", ", keys);
    }

    private static String cell(String text) {
        return text.replace("|", "\\|");
    }
}

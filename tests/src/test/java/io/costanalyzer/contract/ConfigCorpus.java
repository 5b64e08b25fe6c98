package io.costanalyzer.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.costanalyzer.config.ConfigException;
import io.costanalyzer.config.ConfigReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Configurations of every sort, and what the reader and a validator of the JSON Schema say about them. */
public final class ConfigCorpus {

    private static final Path CHECKOUT = Path.of(System.getProperty("project.root"));
    private static final Path FOLDER = CHECKOUT.resolve("tests/src/test/resources/config");

    /** The schema that ships, from where it is written, so that a build that renews it goes by the new one. */
    public static final String SCHEMA_TEXT = new String(
            bytes(CHECKOUT.resolve("cost-analyzer/src/main/resources/io/costanalyzer/config/costs.schema.json")),
            StandardCharsets.UTF_8);

    /** Reads no and on as texts, as YAML 1.2 and every editor does. */
    private static final ObjectMapper YAML = YAMLMapper.builder(YAMLFactory.builder()
                    .enable(YAMLParser.Feature.PARSE_BOOLEAN_LIKE_WORDS_AS_STRINGS)
                    .enable(YAMLParser.Feature.EMPTY_STRING_AS_NULL)
                    .build())
            .build();

    private static final JsonSchema SCHEMA =
            JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(SCHEMA_TEXT);

    private ConfigCorpus() {}

    /** The files of a sort: good, structure, meaning or yaml. */
    public static List<Path> files(String sort) {
        try (Stream<Path> files = Files.list(FOLDER.resolve(sort))) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file as it lies on the disk. */
    public static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file as other tools see it. */
    public static JsonNode tree(Path file) {
        try {
            return YAML.readTree(Files.readString(file).replaceFirst("^\uFEFF", ""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the schema has against a file; empty when nothing. */
    public static Set<String> schemaSays(JsonNode tree) {
        return SCHEMA.validate(tree).stream().map(Object::toString).collect(Collectors.toCollection(TreeSet::new));
    }

    /** What the reader has against a file; empty when nothing. */
    public static String readerSays(JsonNode tree) {
        return readerSays(tree.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** What the reader has against a file; empty when nothing. */
    public static String readerSays(byte[] yaml) {
        try {
            ConfigReader.read("config.yaml", yaml);
            return "";
        } catch (ConfigException e) {
            return e.getMessage();
        }
    }
}

package io.costanalyzer.config.catalogue;

import io.costanalyzer.config.tree.ConfigList;
import io.costanalyzer.config.tree.ConfigMapping;
import io.costanalyzer.config.tree.ConfigNode;
import io.costanalyzer.config.tree.ConfigProblems;
import io.costanalyzer.config.tree.ConfigScalar;
import io.costanalyzer.config.tree.YamlTree;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** An item of a list in one of the files beside this class, as it is written; each mistake in it is told with its line. */
final class WrittenItem {

    private final String noun;
    private final int line;
    private final ConfigMapping section;

    private WrittenItem(String noun, int line, ConfigMapping section) {
        this.noun = noun;
        this.line = line;
        this.section = section;
    }

    /**
     * The text of a file of the service itself.
     *
     * @throws IllegalStateException if it is missing
     */
    static String text(String file) {
        try (InputStream stream = WrittenItem.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException("The file " + file + " is missing");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + file + " cannot be read", e);
        }
    }

    /**
     * The items of a text.
     *
     * @param noun what each of them is, singular and plural
     * @param keys what an item may say
     * @throws IllegalArgumentException if it is no list of sections, or one of them has a key that nobody knows
     */
    static List<WrittenItem> list(String text, String noun, String plural, Set<String> keys) {
        ConfigProblems problems = new ConfigProblems();
        ConfigNode root = YamlTree.read(text, problems)
                .filter(node -> problems.isEmpty())
                .orElseThrow(() ->
                        new IllegalArgumentException(problems.sorted().get(0).message()));
        if (root instanceof ConfigList list) {
            return list.items().stream().map(node -> item(node, noun, keys)).toList();
        }
        throw new IllegalArgumentException("it holds no list of " + plural);
    }

    private static WrittenItem item(ConfigNode node, String noun, Set<String> keys) {
        if (!(node instanceof ConfigMapping mapping)) {
            throw new IllegalArgumentException("line " + node.line() + " is no " + noun);
        }
        for (ConfigMapping.Entry pair : mapping.entries()) {
            if (!keys.contains(pair.key())) {
                throw new IllegalArgumentException("line " + pair.line() + ": nobody knows the key " + pair.key());
            }
        }
        return new WrittenItem(noun, mapping.line(), mapping);
    }

    String needed(String key) {
        return text(key, true).orElseThrow();
    }

    Optional<String> optional(String key) {
        return text(key, false);
    }

    private Optional<String> text(String key, boolean needed) {
        Optional<ConfigNode> node = section.get(key);
        if (needed && node.isEmpty()) {
            throw wrong("the key " + key + " is missing");
        }
        return node.map(this::scalar);
    }

    /** The texts of a list; none without the key. */
    List<String> words(String key) {
        Optional<ConfigNode> node = section.get(key);
        if (node.isEmpty()) {
            return List.of();
        }
        if (node.get() instanceof ConfigList list) {
            return list.items().stream().map(this::scalar).toList();
        }
        throw wrong(key + " is no list");
    }

    /** A section within the item, whose mistakes are told as the item's. */
    Optional<WrittenItem> section(String key) {
        return section.get(key).map(node -> {
            if (node instanceof ConfigMapping mapping) {
                return new WrittenItem(noun, line, mapping);
            }
            throw wrong(key + " is no section");
        });
    }

    private String scalar(ConfigNode node) {
        if (node instanceof ConfigScalar scalar && !scalar.text().isBlank()) {
            return scalar.text();
        }
        throw wrong("line " + node.line() + " is no text");
    }

    IllegalArgumentException wrong(String problem) {
        return new IllegalArgumentException("the " + noun + " of line " + line + ": " + problem);
    }
}

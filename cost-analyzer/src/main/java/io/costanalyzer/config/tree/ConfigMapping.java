package io.costanalyzer.config.tree;

import java.util.List;
import java.util.Optional;

/**
 * A section: keys with their values.
 *
 * @param path where in the tree
 * @param line from 1
 * @param column from 1
 * @param entries in the order of the document, no key twice
 */
public record ConfigMapping(ConfigPath path, int line, int column, List<Entry> entries) implements ConfigNode {

    public ConfigMapping {
        entries = List.copyOf(entries);
    }

    /**
     * A key with its value.
     *
     * @param key as it was typed
     * @param line of the key, from 1
     * @param column of the key, from 1
     * @param value what stands under it
     */
    public record Entry(String key, int line, int column, ConfigNode value) {}

    /** The value of a key, if the key is there. */
    public Optional<ConfigNode> get(String key) {
        for (Entry entry : entries) {
            if (entry.key().equals(key)) {
                return Optional.of(entry.value());
            }
        }
        return Optional.empty();
    }

    /** Whether the key is there, with whatever value. */
    public boolean has(String key) {
        return get(key).isPresent();
    }
}

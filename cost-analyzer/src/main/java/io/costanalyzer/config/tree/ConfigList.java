package io.costanalyzer.config.tree;

import java.util.List;

/**
 * Several values in order.
 *
 * @param path where in the tree
 * @param line from 1
 * @param column from 1
 * @param items in the order of the document
 */
public record ConfigList(ConfigPath path, int line, int column, List<ConfigNode> items) implements ConfigNode {
    public ConfigList {
        items = List.copyOf(items);
    }
}

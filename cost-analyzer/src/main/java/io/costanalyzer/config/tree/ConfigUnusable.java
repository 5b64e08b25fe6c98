package io.costanalyzer.config.tree;

/**
 * A value that was refused where it stood. Its problem is told already; whoever meets it says no more.
 *
 * @param path where in the tree
 * @param line from 1
 * @param column from 1
 */
public record ConfigUnusable(ConfigPath path, int line, int column) implements ConfigNode {}

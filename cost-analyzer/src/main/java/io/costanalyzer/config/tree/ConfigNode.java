package io.costanalyzer.config.tree;

import java.util.Optional;

/** A value of the document and where it stands. Immutable. */
public sealed interface ConfigNode permits ConfigMapping, ConfigList, ConfigScalar, ConfigUnusable {

    /** Where in the tree. */
    ConfigPath path();

    /** Line of its first character, counted from 1. */
    int line();

    /** Character in that line, counted from 1. */
    int column();

    /** The value at a path below this node, or the nearest one above it that is there. */
    default ConfigNode nearest(ConfigPath path) {
        ConfigNode node = this;
        for (ConfigPath step : path.steps()) {
            Optional<ConfigNode> next = step.within(node);
            if (next.isEmpty()) {
                return node;
            }
            node = next.get();
        }
        return node;
    }

    /** Something wrong with this value, which the sentence itself shows or must not show. */
    default ConfigProblem problem(String problem, String remedy) {
        return ConfigProblem.at(path(), line(), column(), problem, remedy);
    }
}

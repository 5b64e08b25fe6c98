package io.costanalyzer.config.shape;

import io.costanalyzer.config.tree.ConfigNode;
import org.jspecify.annotations.Nullable;

/**
 * What a value may be.
 *
 * @param <T> what it is read into
 */
public sealed interface Kind<T> permits Amount, Choice, EnvironmentName, Flag, ListOf, Section, WholeNumber, Word {

    /**
     * The value of a node.
     *
     * @param node where it stands
     * @param reading takes the problems
     * @return nothing when the node holds no such value; why not is told then
     */
    @Nullable
    T read(ConfigNode node, Reading reading);

    /** What it is, for people, with its article: {@code a percentage}. */
    String what();
}

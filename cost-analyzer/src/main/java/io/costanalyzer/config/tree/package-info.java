/**
 * A YAML document as a small tree in which every value knows its path, line and column.
 *
 * <p>Reads the plain part of YAML that every tool understands alike and refuses the rest (anchors, aliases, tags, merge
 * keys, several documents) as problems for people. This room must not know what the values mean.
 */
@NullMarked
package io.costanalyzer.config.tree;

import org.jspecify.annotations.NullMarked;

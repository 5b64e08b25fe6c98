/**
 * Whose cost is it: environments, and the rules that give every charge exactly one of them.
 *
 * <p>What no rule matches belongs to {@link io.costanalyzer.allocation.Environment#UNALLOCATED}, an environment like any
 * other, so that nothing is ever dropped. This room must not know sources, sums or targets.
 */
@NullMarked
package io.costanalyzer.allocation;

import org.jspecify.annotations.NullMarked;

/**
 * Sturdy figures of many numbers: medians and spreads that a few wild days do not move.
 *
 * <p>Floating point is at home here, for judging; what is shown as a fact stays exact. This room must not know bills.
 */
@NullMarked
package io.costanalyzer.analysis.statistics;

import org.jspecify.annotations.NullMarked;

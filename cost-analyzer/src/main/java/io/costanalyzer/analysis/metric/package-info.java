/**
 * Figures other than costs, by the day: how fast, how often, how many. What guardrails and unit costs are judged on.
 *
 * <p>This room must not know where the figures are read from, nor what is concluded from them.
 */
@NullMarked
package io.costanalyzer.analysis.metric;

import org.jspecify.annotations.NullMarked;

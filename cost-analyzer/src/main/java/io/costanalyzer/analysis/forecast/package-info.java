/**
 * What a running month will cost in the end, with a range, or that the history is too short to say.
 *
 * <p>This room must not know budgets or reports.
 */
@NullMarked
package io.costanalyzer.analysis.forecast;

import org.jspecify.annotations.NullMarked;

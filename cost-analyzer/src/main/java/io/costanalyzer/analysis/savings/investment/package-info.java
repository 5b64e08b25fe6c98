/**
 * Whether the work on savings pays: effort against what was verified, never against what was promised.
 *
 * <p>Arithmetic on finished verdicts. This room must not know how they came about.
 */
@NullMarked
package io.costanalyzer.analysis.savings.investment;

import org.jspecify.annotations.NullMarked;

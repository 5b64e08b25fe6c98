/**
 * Whether a saving was bought too dear: figures of quality held to a bound, in the days before a measure and after it.
 *
 * <p>Pure functions of figures that somebody else has read. This room must not know measures, costs or CloudWatch.
 */
@NullMarked
package io.costanalyzer.analysis.guardrail;

import org.jspecify.annotations.NullMarked;

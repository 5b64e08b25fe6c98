/**
 * Days that cost more or less than the same days before them would make one expect.
 *
 * <p>Looks at complete days only. Floating point is used inside to judge, never for an amount that is shown. This room
 * must not know who is told, nor what was told before.
 */
@NullMarked
package io.costanalyzer.analysis.anomaly;

import org.jspecify.annotations.NullMarked;

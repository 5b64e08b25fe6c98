/**
 * Days that cost more or less than those before them would make one expect, and why.
 *
 * <p>Looks at complete days, and at later ones for rises alone. Floating point is used inside to judge, never for an amount that is shown. This room
 * must not know who is told, nor what was told before.
 */
@NullMarked
package io.costanalyzer.analysis.anomaly;

import org.jspecify.annotations.NullMarked;

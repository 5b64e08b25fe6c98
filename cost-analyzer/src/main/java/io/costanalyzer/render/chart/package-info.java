/**
 * Where the marks of a drawing go: amounts become positions, in the notation of IBCS (actual solid, plan outlined,
 * forecast hatched, axes that start at zero and are never cut).
 *
 * <p>A position is not a figure: what a reader takes as a fact stands beside it as text. Must not know templates.
 */
@NullMarked
package io.costanalyzer.render.chart;

import org.jspecify.annotations.NullMarked;

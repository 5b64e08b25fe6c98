/**
 * What the bill was before the programme: captured from final months and frozen, or stated by the customer and checked.
 *
 * <p>A baseline is never recomputed silently. This room must not know targets, measures or how it is stored.
 */
@NullMarked
package io.costanalyzer.analysis.baseline;

import org.jspecify.annotations.NullMarked;

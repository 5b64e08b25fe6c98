/**
 * The statistics of the savings ledger: plain arrays in, estimates with a standard error out.
 *
 * <p>Everything here is floating point on logarithms of daily figures; a missing day is {@code NaN}. This room must not
 * know money, ledgers or measures.
 */
@NullMarked
package io.costanalyzer.analysis.savings.statistics;

import org.jspecify.annotations.NullMarked;

/**
 * Whether the promised saving came: targets judged against the baseline, per day, so that months of any length compare.
 *
 * <p>Pure functions of the ledger and the baseline. This room must not know reports, alerts or the outside.
 */
@NullMarked
package io.costanalyzer.analysis.savings;

import org.jspecify.annotations.NullMarked;

/**
 * A benchmark of the savings ledger on generated portfolios of which the truth is known.
 *
 * <p>The generator keeps the truth apart: the code under test sees a ledger, as of a day, and the measures. Plain methods
 * of the field run on the same data beside it. Nothing is tuned on the seeds that are reported. {@link
 * io.costanalyzer.bench.savings.SavingsBench} names the command and the seeds.
 */
@NullMarked
package io.costanalyzer.bench.savings;

import org.jspecify.annotations.NullMarked;

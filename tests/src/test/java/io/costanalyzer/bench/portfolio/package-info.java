/**
 * Generated customers with labelled truth, for benchmarks: a bill day by day, as it is known at the end and as it was known
 * on each morning, and apart from it what really happened.
 *
 * <p>Knows the ledger and nothing of what is measured on it.
 */
@NullMarked
package io.costanalyzer.bench.portfolio;

import org.jspecify.annotations.NullMarked;

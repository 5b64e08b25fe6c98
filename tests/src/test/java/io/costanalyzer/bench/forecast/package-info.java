/**
 * How well months are forecast: this service's forecaster and plain methods on the same generated customers, month by month
 * from what was known then. Run by {@code ForecastBench}; see there.
 */
@NullMarked
package io.costanalyzer.bench.forecast;

import org.jspecify.annotations.NullMarked;

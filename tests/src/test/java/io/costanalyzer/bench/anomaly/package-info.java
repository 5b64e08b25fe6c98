/**
 * How well anomalies are found: this service's detector and plain methods on the same generated customers, scored against
 * what really happened. Run by {@code DetectionBench}; see there.
 */
@NullMarked
package io.costanalyzer.bench.anomaly;

import org.jspecify.annotations.NullMarked;

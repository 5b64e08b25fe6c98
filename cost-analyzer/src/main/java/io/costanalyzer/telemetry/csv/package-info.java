/**
 * Figures out of a CSV file: Day, Namespace, Metric, Dimensions, Value.
 *
 * <p>Seen by the wiring alone. This room must not know where the file lies nor what its figures are for.
 */
@NullMarked
package io.costanalyzer.telemetry.csv;

import org.jspecify.annotations.NullMarked;

/**
 * How fast each part works, beside the least that the same work can cost, and how it grows with its input. Never part of
 * {@code verify}: {@code ./mvnw verify -Pbench -Dtest=SpeedBench} prints the table; tests/SPEED.md holds the last one.
 *
 * <p>It must not judge what is right: other tests do.
 */
@NullMarked
package io.costanalyzer.bench.speed;

import org.jspecify.annotations.NullMarked;

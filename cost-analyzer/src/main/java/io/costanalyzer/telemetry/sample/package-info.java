/**
 * Made-up figures for the made-up accounts, so that guardrails and unit costs can be seen without AWS.
 *
 * <p>Seen by the wiring alone. This room must not know what the figures are for.
 */
@NullMarked
package io.costanalyzer.telemetry.sample;

import org.jspecify.annotations.NullMarked;

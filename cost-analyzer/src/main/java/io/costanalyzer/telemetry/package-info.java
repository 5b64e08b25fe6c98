/**
 * Figures about the service and its findings for a metrics system, and figures read from one.
 *
 * <p>The adapters are sub-packages seen by the wiring alone. This room must not know how figures are computed.
 */
@NullMarked
package io.costanalyzer.telemetry;

import org.jspecify.annotations.NullMarked;

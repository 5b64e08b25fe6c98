/**
 * How a figure, a date or a name is printed, for every medium alike.
 *
 * <p>The only place that rounds. Names come from a bill or a configuration and are hostile until they have passed
 * {@link io.costanalyzer.render.format.DisplayName}. Must not know reports, alerts or templates.
 */
@NullMarked
package io.costanalyzer.render.format;

import org.jspecify.annotations.NullMarked;

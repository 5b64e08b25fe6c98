/**
 * Alerts in words: at most ten lines of plain text that need no explanation, a line for a telephone, and the same facts
 * for programs.
 *
 * <p>This room must not decide what is worth an alert, nor know channels.
 */
@NullMarked
package io.costanalyzer.render.alert;

import org.jspecify.annotations.NullMarked;

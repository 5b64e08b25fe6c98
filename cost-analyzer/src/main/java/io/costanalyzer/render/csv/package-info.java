/**
 * The month as files of comma-separated values: one exact for programs, one for spreadsheets.
 *
 * <p>FOCUS column names, own columns last with an {@code x_} prefix, RFC 4180. Must not round.
 */
@NullMarked
package io.costanalyzer.render.csv;

import org.jspecify.annotations.NullMarked;

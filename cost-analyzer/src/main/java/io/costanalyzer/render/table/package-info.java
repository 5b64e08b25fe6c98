/**
 * Tables for page, mail and plain text from one list of columns and rows, so that all three show the same figures.
 *
 * <p>Must not know what the figures mean.
 */
@NullMarked
package io.costanalyzer.render.table;

import org.jspecify.annotations.NullMarked;

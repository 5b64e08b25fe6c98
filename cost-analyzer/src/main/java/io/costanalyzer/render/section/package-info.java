/**
 * The sections of a report: which figures stand in which table, in which order, with which words around them.
 *
 * <p>Takes figures from the report as they are and makes none of its own but rates and differences of two of them. Must
 * not know templates or media.
 */
@NullMarked
package io.costanalyzer.render.section;

import org.jspecify.annotations.NullMarked;

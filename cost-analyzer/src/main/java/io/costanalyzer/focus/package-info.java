/**
 * The words of the bill: charges, periods, categories and dimensions, named as FOCUS names them.
 *
 * <p>Columns of FOCUS 1.2 in camelCase; what FOCUS does not have carries its own plain name and is written to files with
 * an {@code x_} prefix. This room must not know where charges come from, who they are allocated to, or what is made of
 * them.
 *
 * @see <a href="https://focus.finops.org/focus-specification/v1-2/">FOCUS 1.2</a>
 */
@NullMarked
package io.costanalyzer.focus;

import org.jspecify.annotations.NullMarked;

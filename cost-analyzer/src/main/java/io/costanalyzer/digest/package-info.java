/**
 * The one digest of the house: texts and bytes by a name that cannot be mistaken.
 *
 * <p>Knows Java alone. It must not know what is digested or why, nor how much of a digest somebody shows.
 */
@NullMarked
package io.costanalyzer.digest;

import org.jspecify.annotations.NullMarked;

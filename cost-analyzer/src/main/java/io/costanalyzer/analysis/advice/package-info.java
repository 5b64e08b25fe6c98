/**
 * What could still be done to save, found in the billed usage types alone.
 *
 * <p>A rule never claims what the bill cannot show, and says what that is. Pure functions of the ledger and of rules that
 * somebody else has read. This room must not know what was done already, nor how advice is shown.
 */
@NullMarked
package io.costanalyzer.analysis.advice;

import org.jspecify.annotations.NullMarked;

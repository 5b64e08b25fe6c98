/**
 * What somebody has to know: the matters that an analysis finds, the incidents that they are over the days, and what of
 * them is told to whom, once.
 *
 * <p>Everything here is a function of what it is given: nothing is stored, sent or put into words. This room must not know
 * reports, channels or how a message looks.
 */
@NullMarked
package io.costanalyzer.alert;

import org.jspecify.annotations.NullMarked;

/**
 * What changed from one month to the next, and why: usage, price, things new and gone, more or fewer days.
 *
 * <p>The parts add up to the change exactly. This room must not know how a cause is put into words.
 */
@NullMarked
package io.costanalyzer.analysis.drivers;

import org.jspecify.annotations.NullMarked;

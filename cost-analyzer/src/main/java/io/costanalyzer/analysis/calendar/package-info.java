/**
 * How a bill follows the calendar: days that come late, prices by the month, charges that return on a day of the month.
 *
 * <p>Shared by every judgement, so that all of them look at the same days. This room must not know what is judged.
 */
@NullMarked
package io.costanalyzer.analysis.calendar;

import org.jspecify.annotations.NullMarked;

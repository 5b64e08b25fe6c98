/**
 * The Lambda: turns the payload of a schedule, or a hand-made one, into a job, and its summary into an answer.
 *
 * <p>This room must not know how a job is done.
 */
@NullMarked
package io.costanalyzer.entry.lambda;

import org.jspecify.annotations.NullMarked;

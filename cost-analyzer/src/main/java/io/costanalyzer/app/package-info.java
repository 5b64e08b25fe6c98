/**
 * The jobs, and the order of their steps: the only place that knows both. Everything else is asked and does not ask back.
 *
 * <p>A job reads, archives, judges, tells and records, in this order, so that a run that dies can be started again and
 * repeats nothing that has happened. This room must not know whether a schedule or a person has started it, nor which
 * technology is behind a port.
 */
@NullMarked
package io.costanalyzer.app;

import org.jspecify.annotations.NullMarked;

/**
 * The sections of a report about the savings programme: ledger, bridge, targets by the ledger, guardrails, advice, unit
 * cost.
 *
 * <p>Each turns numbers into finished tables and sentences. This room must not know templates.
 */
@NullMarked
package io.costanalyzer.render.section.programme;

import org.jspecify.annotations.NullMarked;

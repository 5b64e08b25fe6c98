/**
 * The one fact table: what every day cost, by environment, account, region, service, usage type and charge category.
 *
 * <p>Charges are folded into a {@link io.costanalyzer.ledger.CostLedger} once; every analysis is a pure function of it
 * and nothing later goes back to the source. A day is covered or it is not: a covered day without a charge costs zero, a
 * day that is not covered has no cost at all. This room must not know baselines, budgets, reports, or where the charges
 * came from.
 */
@NullMarked
package io.costanalyzer.ledger;

import org.jspecify.annotations.NullMarked;

/**
 * What a report says about the savings programme: the ledger of measures, the bridge from the baseline, the targets held
 * against the ledger, what must not suffer, what could still be done, and what a unit costs.
 *
 * <p>Numbers and names alone, as flat records that can be stored and read back. Amounts are effective cost of usage and
 * purchases in an average month, a twelfth of 365 days, unless a record says otherwise; the bridge is of the days of the
 * report. This room must not know how anything is verified, formatted or shown.
 */
@NullMarked
package io.costanalyzer.report.programme;

import org.jspecify.annotations.NullMarked;

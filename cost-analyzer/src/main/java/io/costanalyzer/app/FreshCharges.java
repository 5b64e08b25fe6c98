package io.costanalyzer.app;

import io.costanalyzer.ingestion.Ingestion;
import io.costanalyzer.ledger.CostLedger;
import io.costanalyzer.ledger.Reconciliation;
import java.util.Optional;

/**
 * What a source has just told, folded.
 *
 * @param ledger the charges of the covered days
 * @param accountView the same bill by account, where the source tells it a second time
 * @param ingestion what the source tells of the read
 * @param reconciliation the ledger against the source's own sums
 */
record FreshCharges(
        CostLedger ledger, Optional<CostLedger> accountView, Ingestion ingestion, Reconciliation reconciliation) {}

package io.costanalyzer.app;

import io.costanalyzer.allocation.AllocationRules;
import io.costanalyzer.allocation.Environment;
import io.costanalyzer.config.CostAnalyzerConfig;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.focus.NamedTags;
import io.costanalyzer.ingestion.ChargeRequest;
import io.costanalyzer.ingestion.ChargeSource;
import io.costanalyzer.ingestion.Ingestion;
import io.costanalyzer.ingestion.SourceUnavailableException;
import io.costanalyzer.ledger.CostLedger;
import io.costanalyzer.ledger.Reconciliation;
import jakarta.inject.Inject;
import java.util.Optional;
import org.joda.money.CurrencyMismatchException;
import org.joda.money.CurrencyUnit;

/** Reads a period from the source and folds it, charge by charge, so that memory does not grow with the bill. */
final class ChargeReading {

    private final ChargeSource source;
    private final AllocationRules allocation;
    private final CurrencyUnit currency;

    @Inject
    ChargeReading(ChargeSource source, CostAnalyzerConfig config) {
        this.source = source;
        this.allocation = config.environments();
        this.currency = config.costMetric().currency();
    }

    /**
     * Everything that the source knows of the period.
     *
     * @throws SourceUnavailableException as the source does, and when the bill is in another currency than configured
     */
    FreshCharges read(ChargePeriod period) {
        ChargeFolding charges = new ChargeFolding(currency, period, allocation::environmentOf, allocation::tagsOf);
        ChargeFolding accounts =
                new ChargeFolding(currency, period, charge -> Environment.UNALLOCATED, any -> NamedTags.none());
        Ingestion ingestion;
        try {
            ingestion = source.read(new ChargeRequest(period, allocation.slices()), charges.and(accounts));
        } catch (CurrencyMismatchException e) {
            throw new SourceUnavailableException(
                    "read " + source.name(),
                    "the bill is in " + e.getSecondCurrency() + " and the configuration says " + e.getFirstCurrency(),
                    "Set cost-metric.currency to the currency of the bill; nothing is converted.",
                    e);
        }
        Reconciliation reconciliation = Reconciliation.of(charges.all(), period, ingestion.controlTotals());
        CostLedger accountView = accounts.covered(ingestion.covered());
        return new FreshCharges(
                charges.covered(ingestion.covered()),
                accountView.series().isEmpty() ? Optional.empty() : Optional.of(accountView),
                charges.leftOut(ingestion.covered()).map(ingestion::leavingOut).orElse(ingestion),
                reconciliation);
    }
}

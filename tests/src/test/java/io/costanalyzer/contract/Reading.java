package io.costanalyzer.contract;

import io.costanalyzer.allocation.AllocationRules;
import io.costanalyzer.focus.Charge;
import io.costanalyzer.focus.ChargeCategory;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.ingestion.ChargeRequest;
import io.costanalyzer.ingestion.ChargeSink;
import io.costanalyzer.ingestion.ChargeSource;
import io.costanalyzer.ingestion.Ingestion;
import io.costanalyzer.ledger.CostLedger;
import io.costanalyzer.ledger.CostLedgerBuilder;
import io.costanalyzer.money.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.joda.money.CurrencyUnit;

/**
 * One read of a source, with all that it handed on.
 *
 * @param charges the bill
 * @param accountView the bill told a second time
 * @param ingestion the account of the read
 * @param rules who the charges are allocated to
 */
public record Reading(List<Charge> charges, List<Charge> accountView, Ingestion ingestion, AllocationRules rules) {

    public static Reading of(ChargeSource source, ChargeRequest request, AllocationRules rules) {
        List<Charge> charges = new ArrayList<>();
        List<Charge> accountView = new ArrayList<>();
        Ingestion ingestion = source.read(request, new ChargeSink() {
            @Override
            public void accept(Charge charge) {
                charges.add(charge);
            }

            @Override
            public void acceptAccountView(Charge charge) {
                accountView.add(charge);
            }
        });
        return new Reading(List.copyOf(charges), List.copyOf(accountView), ingestion, rules);
    }

    /** Everything that was billed. */
    public Money billed() {
        return billed(charge -> true);
    }

    /** What an environment was billed. */
    public Money billed(String environmentName) {
        return billed(charge -> rules.environmentOf(charge).name().equals(environmentName));
    }

    /** What a category was billed. */
    public Money billed(ChargeCategory category) {
        return billed(charge -> charge.chargeCategory() == category);
    }

    /** The ledger of it, covering what the source answered for. */
    public CostLedger ledger(ChargePeriod period) {
        CostLedgerBuilder ledger = new CostLedgerBuilder(CurrencyUnit.USD, period);
        charges.forEach(charge -> ledger.add(rules.environmentOf(charge), charge));
        ingestion.covered().ifPresent(ledger::cover);
        return ledger.build();
    }

    private Money billed(Predicate<Charge> which) {
        return charges.stream().filter(which).map(Charge::billedCost).reduce(Money.zero(CurrencyUnit.USD), Money::plus);
    }
}

package io.costanalyzer.archive;

import io.costanalyzer.allocation.Environment;
import io.costanalyzer.focus.Charge;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.focus.CostMetric;
import io.costanalyzer.ledger.CostLedger;
import io.costanalyzer.ledger.CostLedgerBuilder;
import io.costanalyzer.ledger.CostSeries;
import io.costanalyzer.ledger.SeriesKey;
import java.time.LocalDate;

/** A ledger summed up to what the dataset of accounts has columns for: account, service and kind of charge. */
final class AccountView {

    private AccountView() {}

    static CostLedger of(CostLedger ledger, ChargePeriod period) {
        CostLedgerBuilder builder = new CostLedgerBuilder(ledger.currency(), period);
        ledger.coverage().within(period).periods().forEach(builder::cover);
        for (CostSeries series : ledger.series()) {
            period.dates()
                    .filter(series::hasCharge)
                    .forEach(day -> builder.add(Environment.UNALLOCATED, charge(ledger, series, day)));
        }
        return builder.build();
    }

    private static Charge charge(CostLedger ledger, CostSeries series, LocalDate day) {
        SeriesKey key = series.key();
        String account = key.subAccountId();
        return Charge.builder(day, key.serviceName(), series.cost(CostMetric.BILLED_COST, day))
                .effectiveCost(series.cost(CostMetric.EFFECTIVE_COST, day))
                .chargeCategory(key.chargeCategory())
                .subAccount(
                        account,
                        account == null ? null : ledger.subAccountNames().get(account))
                .estimated(ledger.estimatedDays().contains(day))
                .build();
    }
}

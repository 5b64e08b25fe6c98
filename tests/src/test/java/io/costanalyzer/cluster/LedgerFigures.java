package io.costanalyzer.cluster;

import io.costanalyzer.focus.CostMetric;
import io.costanalyzer.ledger.CostLedger;
import java.util.List;
import java.util.stream.Collectors;

/** A ledger in words that can be compared. */
final class LedgerFigures {

    private LedgerFigures() {}

    /** A line for each series: its key and what it costs and uses on each of its days. */
    static List<String> of(CostLedger ledger) {
        return ledger.series().stream()
                .map(series -> series.key() + " "
                        + ledger.coverage()
                                .dates()
                                .filter(series::hasCharge)
                                .map(day -> day + " "
                                        + series.exact(CostMetric.BILLED_COST, day)
                                                .stripTrailingZeros()
                                                .toPlainString()
                                        + " "
                                        + series.exact(CostMetric.EFFECTIVE_COST, day)
                                                .stripTrailingZeros()
                                                .toPlainString()
                                        + " "
                                        + series.consumedQuantity(day)
                                                .map(quantity -> quantity.stripTrailingZeros()
                                                        .toPlainString())
                                                .orElse("-"))
                                .collect(Collectors.joining(", ")))
                .toList();
    }
}

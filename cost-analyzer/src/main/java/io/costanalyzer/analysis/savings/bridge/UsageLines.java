package io.costanalyzer.analysis.savings.bridge;

import io.costanalyzer.analysis.savings.verification.MeasuredTags;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.focus.CostMetric;
import io.costanalyzer.ledger.CostLedger;
import io.costanalyzer.ledger.CostSeries;
import io.costanalyzer.ledger.Scope;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Sums a ledger up by usage type. */
final class UsageLines {

    private UsageLines() {}

    /** Usage and purchases of the known days of a period. */
    static Map<UsageName, UsageLine> of(CostLedger ledger, ChargePeriod period) {
        return of(ledger, period, MeasuredTags.none());
    }

    /** The same, in parts where measures by tag look at parts. */
    static Map<UsageName, UsageLine> of(CostLedger ledger, ChargePeriod period, MeasuredTags tags) {
        Map<UsageName, UsageLine> lines = new HashMap<>();
        for (CostSeries series : ledger.series(Scope.spending())) {
            Optional<BigDecimal> quantity = series.consumedQuantity(period);
            UsageLine one = new UsageLine(
                    series.cost(CostMetric.EFFECTIVE_COST, period),
                    quantity,
                    quantity.flatMap(used -> series.consumedUnit()));
            lines.merge(UsageName.of(series.key(), tags), one, UsageLine::plus);
        }
        return lines;
    }
}

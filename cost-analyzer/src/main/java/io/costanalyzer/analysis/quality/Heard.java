package io.costanalyzer.analysis.quality;

import io.costanalyzer.allocation.Environment;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.ledger.CostLedger;
import io.costanalyzer.ledger.CostSeries;
import io.costanalyzer.ledger.Coverage;
import java.util.List;

/** Which environments have a charge. */
final class Heard {

    private Heard() {}

    /** Those with a charge on a covered day of the period, be it of zero. */
    static List<Environment> in(CostLedger ledger, ChargePeriod period) {
        Coverage known = ledger.coverage().within(period);
        return ledger.series().stream()
                .filter(series -> hasCharge(series, known))
                .map(series -> series.key().environment())
                .distinct()
                .toList();
    }

    private static boolean hasCharge(CostSeries series, Coverage known) {
        return known.dates().anyMatch(series::hasCharge);
    }
}

package io.costanalyzer.ingestion.costexplorer;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One group of one day.
 *
 * @param day in UTC
 * @param estimated whether Cost Explorer still calls the day an estimate
 * @param keys the values of the grouping, in the order that was asked for
 * @param gross costs before negotiated discounts
 * @param net costs after them; absent when not wanted or not given
 * @param quantity how much was used; absent when not asked for or of several units
 * @param unit its unit; absent with it
 */
record GroupRow(
        LocalDate day,
        boolean estimated,
        List<String> keys,
        Costs gross,
        @Nullable Costs net,
        @Nullable BigDecimal quantity,
        @Nullable String unit) {

    GroupRow {
        keys = List.copyOf(keys);
    }

    /**
     * The costs on a basis.
     *
     * @throws io.costanalyzer.ingestion.SourceUnavailableException when the group has none on it
     */
    Costs costs(CostBasis basis) {
        if (basis == CostBasis.GROSS) {
            return gross;
        }
        if (net == null) {
            throw Refusals.untrue("some groups have figures net of discounts and some, on " + day + ", do not");
        }
        return net;
    }
}

package io.costanalyzer.ledger;

import io.costanalyzer.focus.ChargeCategory;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.focus.CostMetric;
import io.costanalyzer.ingestion.ControlTotal;
import io.costanalyzer.money.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/**
 * The ledger held against the sums that the source itself gives.
 *
 * @param lines one for each category and metric that the source gave a sum of
 */
public record Reconciliation(List<Line> lines) {

    /** How far a sum may be off, in units of the currency: sources print ten decimals and round each row. */
    public static final BigDecimal TOLERANCE = new BigDecimal("0.000001");

    public Reconciliation {
        lines = List.copyOf(lines);
    }

    /**
     * One comparison.
     *
     * @param chargeCategory what is summed
     * @param metric by which cost
     * @param ledger the sum of the ledger
     * @param control the sum of the source
     */
    public record Line(ChargeCategory chargeCategory, CostMetric metric, Money ledger, Money control) {

        /** Ledger minus source. */
        public Money difference() {
            return ledger.minus(control);
        }

        public boolean holds() {
            return difference().amount().abs().compareTo(TOLERANCE) <= 0;
        }
    }

    /** Compares a ledger's sums over a period with those of its source. */
    public static Reconciliation of(CostLedger ledger, ChargePeriod period, List<ControlTotal> controls) {
        return new Reconciliation(controls.stream()
                .flatMap(control -> {
                    Scope category = Scope.bill().ofCategories(Set.of(control.chargeCategory()));
                    return List.of(
                            new Line(
                                    control.chargeCategory(),
                                    CostMetric.BILLED_COST,
                                    ledger.knownCost(category, CostMetric.BILLED_COST, period),
                                    control.billedCost()),
                            new Line(
                                    control.chargeCategory(),
                                    CostMetric.EFFECTIVE_COST,
                                    ledger.knownCost(category, CostMetric.EFFECTIVE_COST, period),
                                    control.effectiveCost()))
                            .stream();
                })
                .toList());
    }

    /** Whether every line holds; true as well when the source gave no sums to compare with. */
    public boolean holds() {
        return lines.stream().allMatch(Line::holds);
    }

    /** The lines that do not hold. */
    public List<Line> broken() {
        return lines.stream().filter(line -> !line.holds()).toList();
    }
}

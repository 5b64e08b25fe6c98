package io.costanalyzer.focus;

/** Which cost of a charge is meant. A table shows one of them, names it, and never mixes the two. */
public enum CostMetric {
    /** FOCUS BilledCost: what the invoice asks for (Cost Explorer: unblended cost). For budgets and the invoice. */
    BILLED_COST("BilledCost", "billed"),
    /**
     * FOCUS EffectiveCost: reservations and savings plans spread over the days that use them (Cost Explorer: amortized
     * cost). For trends, anomalies, forecasts and savings.
     */
    EFFECTIVE_COST("EffectiveCost", "effective");

    private final String focusColumn;
    private final String displayName;

    CostMetric(String focusColumn, String displayName) {
        this.focusColumn = focusColumn;
        this.displayName = displayName;
    }

    /** The FOCUS column that holds this cost. */
    public String focusColumn() {
        return focusColumn;
    }

    /** One lower-case word for prose. */
    public String displayName() {
        return displayName;
    }
}

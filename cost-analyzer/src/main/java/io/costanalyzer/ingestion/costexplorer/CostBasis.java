package io.costanalyzer.ingestion.costexplorer;

/**
 * Which of Cost Explorer's metrics are read as billed and as effective cost. One read has one basis: sums on two would
 * not reconcile.
 */
enum CostBasis {
    /** Before negotiated discounts. */
    GROSS("UnblendedCost", "AmortizedCost"),
    /** After negotiated discounts. */
    NET("NetUnblendedCost", "NetAmortizedCost");

    private final String billedMetric;
    private final String effectiveMetric;

    CostBasis(String billedMetric, String effectiveMetric) {
        this.billedMetric = billedMetric;
        this.effectiveMetric = effectiveMetric;
    }

    String billedMetric() {
        return billedMetric;
    }

    String effectiveMetric() {
        return effectiveMetric;
    }
}

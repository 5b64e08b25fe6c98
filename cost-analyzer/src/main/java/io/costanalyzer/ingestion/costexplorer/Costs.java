package io.costanalyzer.ingestion.costexplorer;

import java.math.BigDecimal;

/**
 * Both costs of one group, in the currency of the read.
 *
 * @param billed what the invoice asks for
 * @param effective with commitments spread over their use
 */
record Costs(BigDecimal billed, BigDecimal effective) {

    static final Costs ZERO = new Costs(BigDecimal.ZERO, BigDecimal.ZERO);

    Costs plus(Costs other) {
        return new Costs(billed.add(other.billed), effective.add(other.effective));
    }
}

package io.costanalyzer.ingestion.sample;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What is on the bill beside the usage, paid by one account and tagged by nobody.
 *
 * @param account which linked account pays it, by its short name
 * @param supportPlan the service name of the support plan; none for the free one
 * @param supportShare the plan's price as a share of the month's usage
 * @param supportAtLeast the plan's least price, USD a month
 * @param taxRate on everything else; 0 for no tax
 * @param credit USD a month granted, positive; 0 for none
 * @param creditFrom the first month of the history that has it, counted from 0
 * @param creditTo the first month that has it no longer
 */
record SampleFees(
        String account,
        Optional<String> supportPlan,
        BigDecimal supportShare,
        BigDecimal supportAtLeast,
        BigDecimal taxRate,
        BigDecimal credit,
        int creditFrom,
        int creditTo) {

    /** No support plan, no tax, no credit. */
    static SampleFees none(String account) {
        return new SampleFees(
                account, Optional.empty(), BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, 0, 0);
    }
}

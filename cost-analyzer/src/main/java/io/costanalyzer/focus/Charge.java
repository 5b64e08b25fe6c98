package io.costanalyzer.focus;

import io.costanalyzer.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One row of the bill, in the words of FOCUS. Absent is {@code null}, never an empty string or a zero.
 *
 * @param chargePeriod the days that the charge is for; it is booked on the first of them
 * @param chargeCategory what kind of charge it is
 * @param serviceName the AWS service, as the source prints it
 * @param usageType the AWS usage type (own column {@code x_UsageType}); absent for tax, credits and fees
 * @param regionId the region code such as {@code eu-west-1}; absent where the bill names none
 * @param subAccountId the linked account
 * @param subAccountName its name, where the source knows it
 * @param environmentName the environment, where the source was asked environment by environment and so knows it
 *     ({@code x_Environment}); otherwise allocation decides by tags, account and cost categories
 * @param billedCost what the invoice asks for
 * @param effectiveCost with commitments spread over their use; same currency as {@code billedCost}
 * @param consumedQuantity how much was used, in {@code consumedUnit}
 * @param consumedUnit the unit of the quantity; absent with it
 * @param tags resource tags
 * @param costCategories values of AWS cost categories, by name of the category
 * @param estimated whether the source still calls the figure an estimate
 */
public record Charge(
        ChargePeriod chargePeriod,
        ChargeCategory chargeCategory,
        String serviceName,
        @Nullable String usageType,
        @Nullable String regionId,
        @Nullable String subAccountId,
        @Nullable String subAccountName,
        @Nullable String environmentName,
        Money billedCost,
        Money effectiveCost,
        @Nullable BigDecimal consumedQuantity,
        @Nullable String consumedUnit,
        Tags tags,
        Tags costCategories,
        boolean estimated) {

    public Charge {
        Objects.requireNonNull(chargePeriod, "chargePeriod");
        Objects.requireNonNull(chargeCategory, "chargeCategory");
        Objects.requireNonNull(serviceName, "serviceName");
        Objects.requireNonNull(tags, "tags");
        Objects.requireNonNull(costCategories, "costCategories");
        if (!billedCost.currency().equals(effectiveCost.currency())) {
            throw new IllegalArgumentException("A charge has one currency: " + billedCost + ", " + effectiveCost);
        }
    }

    /** The day that the charge is booked on, in UTC. */
    public LocalDate day() {
        return chargePeriod.start();
    }

    /** The cost by the metric asked for. */
    public Money cost(CostMetric metric) {
        return metric == CostMetric.BILLED_COST ? billedCost : effectiveCost;
    }

    /** Starts a charge of one day with both costs alike, no quantity, no tags; the category is usage. */
    public static ChargeBuilder builder(LocalDate day, String serviceName, Money cost) {
        return new ChargeBuilder(ChargePeriod.ofDay(day), serviceName, cost);
    }
}

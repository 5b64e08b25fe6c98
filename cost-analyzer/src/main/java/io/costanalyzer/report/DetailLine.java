package io.costanalyzer.report;

import io.costanalyzer.allocation.Environment;
import io.costanalyzer.focus.ChargeCategory;
import io.costanalyzer.money.Money;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * One series over the covered days of the month: the finest that the report knows.
 *
 * @param environment whose cost
 * @param subAccountId the linked account, where the source names it
 * @param subAccountName its name, where the source knows it
 * @param regionId the region, where the bill names one
 * @param serviceName the AWS service
 * @param usageType the usage type as billed; absent for tax, credits and fees
 * @param chargeCategory the kind of charge
 * @param billedCost what the invoice asks for
 * @param effectiveCost with commitments spread over their use
 * @param consumedQuantity how much was used, where the bill gives it in one unit
 * @param consumedUnit its unit; absent with it
 */
public record DetailLine(
        Environment environment,
        Optional<String> subAccountId,
        Optional<String> subAccountName,
        Optional<String> regionId,
        String serviceName,
        Optional<String> usageType,
        ChargeCategory chargeCategory,
        Money billedCost,
        Money effectiveCost,
        Optional<BigDecimal> consumedQuantity,
        Optional<String> consumedUnit) {}

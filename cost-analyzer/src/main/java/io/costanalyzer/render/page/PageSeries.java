package io.costanalyzer.render.page;

import io.costanalyzer.money.Money;
import java.time.YearMonth;

/**
 * What one series of charges cost in a month. Texts are empty where the bill says nothing.
 *
 * @param month the month
 * @param environment whose cost it is
 * @param account the linked account
 * @param service the AWS service
 * @param usageType the usage type
 * @param region the region
 * @param chargeCategory the kind of charge
 * @param effective the effective cost
 * @param billed the billed cost
 */
public record PageSeries(
        YearMonth month,
        String environment,
        String account,
        String service,
        String usageType,
        String region,
        String chargeCategory,
        Money effective,
        Money billed) {}

package io.costanalyzer.config;

import org.joda.money.CurrencyUnit;

/**
 * How amounts are meant.
 *
 * @param currency of every amount of the file and of the bill; nothing is converted
 * @param netOfDiscounts whether costs are read after private discounts (Cost Explorer: NetUnblendedCost and
 *     NetAmortizedCost)
 */
public record CostMetricSettings(CurrencyUnit currency, boolean netOfDiscounts) {}

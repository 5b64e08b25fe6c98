package io.costanalyzer.alert;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What changed with a usage type: how much was used, or what a unit of it cost. Both are shares of what was before, 0.5 for
 * half as much again, and negative for less.
 *
 * @param usageType which
 * @param quantity the change of the quantity per day; absent when there was none before or the bill gives none
 * @param price the change of the price of a unit; absent likewise
 * @param isNew whether it was not on the bill before at all
 */
public record UsageChange(String usageType, Optional<BigDecimal> quantity, Optional<BigDecimal> price, boolean isNew) {}

package io.costanalyzer.config;

import io.costanalyzer.money.Money;
import java.math.BigDecimal;

/**
 * From when on a difference is worth a word. Both must be exceeded.
 *
 * @param minimumPerDay the difference of a day from what was expected, in money
 * @param minimumShare the same as a part of what was expected, 0.3 for 30 %
 */
public record AnomalySettings(Money minimumPerDay, BigDecimal minimumShare) {}

package io.costanalyzer.ingestion;

import io.costanalyzer.money.Money;
import java.time.YearMonth;

/**
 * What a source says a whole month costs today, all charge categories together. Differs from the archive when the
 * provider has restated a closed month.
 *
 * @param month the month
 * @param billedCost its billed cost
 * @param effectiveCost its effective cost
 */
public record MonthTotal(YearMonth month, Money billedCost, Money effectiveCost) {}

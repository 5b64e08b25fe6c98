package io.costanalyzer.report;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * How much of a usage type was used.
 *
 * @param actual in the covered days of the month
 * @param previous in the days before; absent when they are not known
 * @param unit as the bill names it
 */
public record Quantity(BigDecimal actual, Optional<BigDecimal> previous, String unit) {}

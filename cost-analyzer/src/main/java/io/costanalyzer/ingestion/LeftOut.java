package io.costanalyzer.ingestion;

import io.costanalyzer.money.Money;

/**
 * Rows that were read whole and deliberately not handed on.
 *
 * @param what for people, as in {@code provider Microsoft}
 * @param rows how many
 * @param billedCost their sum
 */
public record LeftOut(String what, long rows, Money billedCost) {}

package io.costanalyzer.ingestion;

import io.costanalyzer.focus.ChargeCategory;
import io.costanalyzer.money.Money;

/**
 * A sum that the source gives of its own accord, asked for separately from the charges.
 *
 * @param chargeCategory the category that is summed over the whole period of the read
 * @param billedCost what its charges must add up to
 * @param effectiveCost the same for the effective cost
 */
public record ControlTotal(ChargeCategory chargeCategory, Money billedCost, Money effectiveCost) {}

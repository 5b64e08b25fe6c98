package io.costanalyzer.ingestion;

import io.costanalyzer.focus.ChargeFilter;

/**
 * A part of the bill under the name of its environment.
 *
 * @param environmentName the name to write on the charges
 * @param filter which charges belong to it
 */
public record ChargeSlice(String environmentName, ChargeFilter filter) {}

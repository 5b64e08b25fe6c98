/**
 * Exact amounts of money in one currency.
 *
 * <p>Knows only numbers and currencies. It must not know what an amount is for, how it is printed, or how to convert
 * one currency into another. Nothing here rounds.
 */
@NullMarked
package io.costanalyzer.money;

import org.jspecify.annotations.NullMarked;

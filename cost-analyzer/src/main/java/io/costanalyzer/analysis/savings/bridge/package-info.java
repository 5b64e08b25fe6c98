/**
 * The bridge from the baseline to the bill: what each measure, more or less use, prices and services that came or went
 * contribute to the difference, and what nobody can explain.
 *
 * <p>An exact identity in decimals, per environment and in total. This room must not know how a saving is verified, only
 * what it came to.
 */
@NullMarked
package io.costanalyzer.analysis.savings.bridge;

import org.jspecify.annotations.NullMarked;

/**
 * Limits for a month and how far they are used, from the configuration and from AWS Budgets.
 *
 * <p>Budgets are held against the billed cost. This room must not know who is told.
 */
@NullMarked
package io.costanalyzer.analysis.budget;

import org.jspecify.annotations.NullMarked;

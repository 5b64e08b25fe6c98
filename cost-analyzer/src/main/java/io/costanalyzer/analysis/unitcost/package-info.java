/**
 * What one user, order or request costs: the bill divided by a figure of the business.
 *
 * <p>Pure functions of the ledger and of figures that somebody else has read. This room must not know where these come from.
 */
@NullMarked
package io.costanalyzer.analysis.unitcost;

import org.jspecify.annotations.NullMarked;

/**
 * The report as a workbook for finance: typed cells, one table a sheet, the header frozen and filtered.
 *
 * <p>Numbers are exact and only shown rounded; texts are text cells, which no spreadsheet runs as a formula. Must not
 * compute costs.
 */
@NullMarked
package io.costanalyzer.render.xlsx;

import org.jspecify.annotations.NullMarked;

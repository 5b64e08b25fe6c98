/**
 * The monthly report as numbers: one tree of records that holds every figure, exact and unformatted.
 *
 * <p>{@link io.costanalyzer.report.ReportComposer} makes a {@link io.costanalyzer.report.MonthlyReport} out of the ledger
 * and the findings of the analysis. Every table adds up to the figure that stands above it, names its basis, and says
 * "absent" where nothing is known. What analysis tells as plain facts is taken over as it is; where its records hold a
 * question (a scope), the report holds the answer, so that an archived report can be read without asking again.
 *
 * <p>This room must not know how a number is printed, where the report is kept, or who receives it.
 */
@NullMarked
package io.costanalyzer.report;

import org.jspecify.annotations.NullMarked;

/**
 * What people and programs read: a report becomes a page, a mail, a text, a data file.
 *
 * <p>{@link io.costanalyzer.render.ReportRenderer} turns a {@link io.costanalyzer.report.MonthlyReport} into view records
 * that hold nothing but finished strings, and hands them to the templates of {@code report-templates}. Numbers become
 * strings in {@link io.costanalyzer.render.format.CostFormat} and nowhere else. This room must not compute costs, and must
 * not know where its results are kept or sent.
 */
@NullMarked
package io.costanalyzer.render;

import org.jspecify.annotations.NullMarked;

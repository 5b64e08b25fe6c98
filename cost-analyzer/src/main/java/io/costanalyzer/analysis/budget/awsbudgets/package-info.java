/**
 * Budgets that are kept in AWS Budgets ({@code budgets:DescribeBudgets}), with AWS's own figures.
 *
 * <p>This room must not know the ledger or what becomes of a budget; it is seen by the wiring alone.
 *
 * @see <a href="https://docs.aws.amazon.com/aws-cost-management/latest/APIReference/API_budgets_DescribeBudgets.html">DescribeBudgets</a>
 */
@NullMarked
package io.costanalyzer.analysis.budget.awsbudgets;

import org.jspecify.annotations.NullMarked;

package io.costanalyzer.analysis.budget;

import java.util.List;

/**
 * The budgets that somebody else keeps.
 *
 * @param budgets every cost budget, by name
 * @param leftOut every other one, by name
 */
public record ExternalBudgets(List<ExternalBudget> budgets, List<LeftOut> leftOut) {

    public ExternalBudgets {
        budgets = List.copyOf(budgets);
        leftOut = List.copyOf(leftOut);
    }

    /**
     * A budget that was read and is not told, because it is not about costs or its figures are not there.
     *
     * @param name as its keeper names it
     * @param reason a clause for people: {@code a budget of type RI_UTILIZATION}
     */
    public record LeftOut(String name, String reason) {}
}

package io.costanalyzer.analysis.budget;

import io.costanalyzer.money.Money;
import java.util.Optional;

/**
 * A budget that somebody else keeps and computes, such as AWS Budgets.
 *
 * @param name as its keeper names it
 * @param limit for the running period
 * @param timeUnit the length of its period in the keeper's word, as {@code MONTHLY}
 * @param actual spent so far, by the keeper's own figures
 * @param forecast at the end of the period; absent when the keeper has too little history
 */
public record ExternalBudget(String name, Money limit, String timeUnit, Money actual, Optional<Money> forecast) {

    /** Whether its figures are those of a calendar month, which is what is alerted; the others are shown in the report. */
    public boolean isMonthly() {
        return timeUnit.equals("MONTHLY");
    }
}

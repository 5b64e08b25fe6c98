package io.costanalyzer.analysis.budget;

import io.costanalyzer.ingestion.SourceUnavailableException;

/** Budgets that are kept outside. */
public interface BudgetSource {

    /**
     * Every cost budget of the account, and what else there is.
     *
     * @throws SourceUnavailableException when the other side refuses or does not answer
     */
    ExternalBudgets read();
}

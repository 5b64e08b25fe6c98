package io.costanalyzer.analysis.budget;

import io.costanalyzer.ingestion.SourceUnavailableException;
import java.util.List;

/** Budgets that are kept outside. */
public interface BudgetSource {

    /**
     * Every cost budget of the account.
     *
     * @throws SourceUnavailableException when the other side refuses or does not answer
     */
    List<ExternalBudget> read();
}

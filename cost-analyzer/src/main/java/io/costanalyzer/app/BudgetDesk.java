package io.costanalyzer.app;

import io.costanalyzer.analysis.baseline.BaselineCheck;
import io.costanalyzer.analysis.budget.BudgetSource;
import io.costanalyzer.analysis.budget.BudgetStatus;
import io.costanalyzer.analysis.budget.ExternalBudgets;
import io.costanalyzer.analysis.savings.TargetStatus;
import io.costanalyzer.ingestion.RequestCount;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/** How limits and promises stand, from the archive alone: asks Cost Explorer nothing. */
public final class BudgetDesk {

    private final CostHistory history;
    private final MonthReviewer reviewer;
    private final BaselineDesk baselines;
    private final BudgetSource budgets;

    @Inject
    BudgetDesk(CostHistory history, MonthReviewer reviewer, BaselineDesk baselines, BudgetSource budgets) {
        this.history = history;
        this.reviewer = reviewer;
        this.baselines = baselines;
        this.budgets = budgets;
    }

    /**
     * Where a month stands.
     *
     * @param budgets the configuration's limits
     * @param external what AWS Budgets says, if the configuration wants to know
     * @param targets the promises
     */
    public record Standing(List<BudgetStatus> budgets, ExternalBudgets external, List<TargetStatus> targets) {
        public Standing {
            budgets = List.copyOf(budgets);
            targets = List.copyOf(targets);
        }
    }

    /** How a month stands, by what the archive knows of it. */
    public Standing standing(YearMonth month, LocalDate asOf) {
        KnownCosts known = history.upTo(month);
        MonthReview review = reviewer.review(
                known, month, asOf, List.of(), baselines.baselines(), List.of(), List.of(), RequestCount.free());
        return new Standing(review.budgets(), budgets.read(), review.targets());
    }

    /** The stated amounts held against the bill, where the archive knows it. */
    public List<BaselineCheck> baselineChecks() {
        return baselines.checks();
    }
}

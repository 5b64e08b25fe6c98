package io.costanalyzer.config;

import io.costanalyzer.analysis.budget.Budget;
import io.costanalyzer.config.tree.ConfigPath;
import io.costanalyzer.config.tree.Shown;
import io.costanalyzer.ledger.Scope;
import io.costanalyzer.money.Money;
import java.util.List;

/** Looks for budgets that would be exceeded although the target for the same costs is met. */
final class BudgetFloors {

    private static final ConfigPath LIMITS = ConfigPath.ROOT.key("budgets").key("limits");

    private final CostAnalyzerConfig config;
    private final List<Promise> promises;
    private final Warnings warnings;

    BudgetFloors(CostAnalyzerConfig config, Warnings warnings) {
        this.config = config;
        this.promises = Promise.allOf(config, new StatedAmounts(config));
        this.warnings = warnings;
    }

    void check() {
        for (int i = 0; i < config.budgets().limits().size(); i++) {
            Budget budget = config.budgets().limits().get(i);
            for (Promise promise : promises) {
                compare(LIMITS.item(i).key("per-month"), budget, promise);
            }
        }
    }

    private void compare(ConfigPath path, Budget budget, Promise promise) {
        Scope scope = promise.settings().target().scope();
        boolean same = promise.isOfWholeServices()
                && scope.environments().equals(budget.scope().environments())
                && scope.serviceNames().equals(budget.scope().serviceNames());
        if (!same || promise.base().isEmpty()) {
            return;
        }
        Money allowed = promise.base().get().minus(promise.byPercentage().orElseThrow());
        if (budget.perMonth().compareTo(allowed) < 0) {
            warnings.add(
                    path,
                    "the target " + Shown.quoted(promise.settings().target().name()) + " allows " + allowed
                            + " a month for the same costs: this budget of " + budget.perMonth()
                            + " would be exceeded although the target is met.");
        }
    }
}

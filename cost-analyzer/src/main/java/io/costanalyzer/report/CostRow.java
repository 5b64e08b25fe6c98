package io.costanalyzer.report;

import io.costanalyzer.money.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One row of a {@link CostTable}.
 *
 * @param name the value of the dimension; absent where the bill names none, and for Other and total
 * @param qualifier what the name needs to be understood: the service of a usage type, the name of an account
 * @param cost this month and before
 * @param history thirteen months, oldest first, this one last; a month that is not covered at all is absent. Empty where
 *     the table has no history
 * @param quantity how much was used, for usage types
 */
public record CostRow(
        Optional<String> name,
        Optional<String> qualifier,
        Compared cost,
        List<Optional<Money>> history,
        Optional<Quantity> quantity) {

    public CostRow {
        history = List.copyOf(history);
    }

    /** Both together. Quantities are not added up: two usage types may count different things. */
    CostRow plus(CostRow more) {
        List<Optional<Money>> months = new ArrayList<>();
        for (int i = 0; i < Math.min(history.size(), more.history.size()); i++) {
            Optional<Money> his = more.history.get(i);
            months.add(history.get(i).flatMap(mine -> his.map(mine::plus)));
        }
        return new CostRow(name, qualifier, cost.plus(more.cost), months, Optional.empty());
    }

    /** As Other or total: of several, whose quantities may count different things. */
    CostRow nameless() {
        return new CostRow(Optional.empty(), Optional.empty(), cost, history, Optional.empty());
    }
}

package io.costanalyzer.analysis.baseline;

import io.costanalyzer.allocation.Environment;
import io.costanalyzer.analysis.calendar.AverageMonth;
import io.costanalyzer.ledger.Scope;
import io.costanalyzer.money.Money;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Amounts a month that the customer states, to be checked against the bill where the bill is known.
 *
 * @param name unique
 * @param amounts what is stated
 * @param environments those that the bill is divided into, without the remainder
 */
public record StatedBaseline(String name, List<Amount> amounts, Set<Environment> environments) implements Baseline {

    public StatedBaseline {
        amounts = List.copyOf(amounts);
        environments = Set.copyOf(environments);
    }

    /** Of a bill that has no other environments than those that something is stated of. */
    public StatedBaseline(String name, List<Amount> amounts) {
        this(name, amounts, Set.of());
    }

    /** The same, of a bill that is divided into these environments. */
    public StatedBaseline ofBillIn(Collection<Environment> all) {
        return new StatedBaseline(name, amounts, Set.copyOf(all));
    }

    /**
     * One stated amount.
     *
     * @param environment of this environment; absent for all of them
     * @param serviceNames of these services; empty for all of them
     * @param perMonth for an average month
     */
    public record Amount(Optional<Environment> environment, Set<String> serviceNames, Money perMonth) {
        public Amount {
            serviceNames = Set.copyOf(serviceNames);
        }

        /** What is stated, by the day. */
        public Money perDay() {
            return AverageMonth.perDay(perMonth);
        }

        private boolean isAbout(Scope scope) {
            return scope.usageTypes().isEmpty()
                    && scope.serviceNames().equals(serviceNames)
                    && scope.environments().equals(environment.map(Set::of).orElse(Set.of()));
        }
    }

    /**
     * The amount stated for exactly this scope; for the whole, failing that, the sum of the environments, if something is
     * stated for each: the bill of the whole has the cost of all of them.
     */
    @Override
    public Optional<Money> perDay(Scope scope) {
        Optional<Money> exact = amounts.stream()
                .filter(amount -> amount.isAbout(scope))
                .map(Amount::perDay)
                .findFirst();
        if (exact.isPresent()
                || !scope.environments().isEmpty()
                || !scope.usageTypes().isEmpty()) {
            return exact;
        }
        Map<Environment, Money> parts = new HashMap<>();
        for (Amount amount : amounts) {
            if (amount.serviceNames().equals(scope.serviceNames())) {
                amount.environment().ifPresent(environment -> parts.put(environment, amount.perDay()));
            }
        }
        return parts.keySet().containsAll(environments)
                ? parts.values().stream().reduce(Money::plus)
                : Optional.empty();
    }

    @Override
    public String origin() {
        return "stated in the configuration";
    }
}

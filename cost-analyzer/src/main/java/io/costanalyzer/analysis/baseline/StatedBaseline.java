package io.costanalyzer.analysis.baseline;

import io.costanalyzer.allocation.Environment;
import io.costanalyzer.analysis.calendar.AverageMonth;
import io.costanalyzer.ledger.Scope;
import io.costanalyzer.money.Money;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Amounts a month that the customer states, to be checked against the bill where the bill is known.
 *
 * @param name unique
 * @param amounts what is stated
 */
public record StatedBaseline(String name, List<Amount> amounts) implements Baseline {

    public StatedBaseline {
        amounts = List.copyOf(amounts);
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

    /** The amount stated for exactly this scope; for the whole, failing that, the sum of the environments. */
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
        return amounts.stream()
                .filter(amount -> amount.environment().isPresent()
                        && amount.serviceNames().equals(scope.serviceNames()))
                .map(Amount::perDay)
                .reduce(Money::plus);
    }

    @Override
    public String origin() {
        return "stated in the configuration";
    }
}

package io.costanalyzer.config;

import io.costanalyzer.allocation.Environment;
import io.costanalyzer.analysis.baseline.StatedBaseline;
import io.costanalyzer.ledger.Scope;
import io.costanalyzer.money.Money;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The amounts a month that a configuration states, looked up by what they are about. */
final class StatedAmounts {

    private final List<StatedBaseline.Amount> amounts;
    private final List<Environment> environments;
    private final Optional<StatedBaseline> baseline;

    StatedAmounts(CostAnalyzerConfig config) {
        environments = config.environments().environments();
        baseline = config.baseline().flatMap(BaselineSettings::stated).map(stated -> stated.ofBillIn(environments));
        amounts = baseline.map(StatedBaseline::amounts).orElse(List.of());
    }

    /** Whether a target of this scope can be judged by what is stated. */
    boolean answers(Scope scope) {
        return baseline.flatMap(stated -> stated.perDay(scope)).isPresent();
    }

    /** The environments without an amount for these services, where others have one that could be added up. */
    List<Environment> lacking(Set<String> services) {
        Set<Environment> parts = byEnvironment(services).keySet();
        return parts.isEmpty()
                ? List.of()
                : environments.stream().filter(one -> !parts.contains(one)).toList();
    }

    /** What is stated for exactly these services of an environment, or of all together when there is none. */
    Optional<Money> exactly(Optional<Environment> environment, Set<String> services) {
        for (StatedBaseline.Amount amount : amounts) {
            if (amount.environment().equals(environment)
                    && amount.serviceNames().equals(services)) {
                return Optional.of(amount.perMonth());
            }
        }
        return Optional.empty();
    }

    /** The same; for all environments together, failing that, the sum of what is stated for each. */
    Optional<Money> perMonth(Optional<Environment> environment, Set<String> services) {
        Optional<Money> exact = exactly(environment, services);
        return exact.isPresent() || environment.isPresent()
                ? exact
                : sum(byEnvironment(services).values());
    }

    /** What is stated for these services of each environment, in the order of the file. */
    Map<Environment, Money> byEnvironment(Set<String> services) {
        Map<Environment, Money> found = new LinkedHashMap<>();
        for (StatedBaseline.Amount amount : amounts) {
            if (amount.environment().isPresent() && amount.serviceNames().equals(services)) {
                found.put(amount.environment().get(), amount.perMonth());
            }
        }
        return found;
    }

    /** All of them together, if there are any. */
    static Optional<Money> sum(Collection<Money> amounts) {
        return amounts.stream().reduce(Money::plus);
    }

    List<StatedBaseline.Amount> all() {
        return amounts;
    }
}

package io.costanalyzer.config;

import io.costanalyzer.allocation.Environment;
import io.costanalyzer.ledger.Scope;
import io.costanalyzer.money.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A target with what it comes to by the stated amounts.
 *
 * @param settings the target
 * @param base what is stated for its scope a month; absent when nothing is
 */
record Promise(TargetSettings settings, Optional<Money> base) {

    static List<Promise> allOf(CostAnalyzerConfig config, StatedAmounts stated) {
        List<Promise> promises = new ArrayList<>();
        for (TargetSettings settings : config.targets()) {
            Scope scope = settings.target().scope();
            Optional<Money> base = scope.usageTypes().isEmpty()
                    ? stated.perMonth(environmentOf(scope), scope.serviceNames())
                    : Optional.empty();
            promises.add(new Promise(settings, base));
        }
        return promises;
    }

    private static Optional<Environment> environmentOf(Scope scope) {
        return scope.environments().stream().findFirst();
    }

    Optional<Environment> environment() {
        return environmentOf(settings.target().scope());
    }

    Set<String> services() {
        return settings.target().scope().serviceNames();
    }

    /** Whether it is about an environment or all of them, and whole services. */
    boolean isOfWholeServices() {
        return settings.target().scope().usageTypes().isEmpty();
    }

    BigDecimal saving() {
        return settings.target().saving();
    }

    /** What the percentage comes to in a month. */
    Optional<Money> byPercentage() {
        return base.map(amount -> amount.times(saving()));
    }

    /** What it was said to be worth in a month, and failing that what the percentage comes to. */
    Optional<Money> worth() {
        return settings.promisedPerMonth().or(this::byPercentage);
    }

    /** {@code 40 %}. */
    String percent() {
        return saving().movePointRight(2).stripTrailingZeros().toPlainString() + " %";
    }
}

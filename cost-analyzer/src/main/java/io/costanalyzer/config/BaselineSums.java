package io.costanalyzer.config;

import io.costanalyzer.allocation.Environment;
import io.costanalyzer.analysis.baseline.StatedBaseline;
import io.costanalyzer.config.tree.ConfigPath;
import io.costanalyzer.money.Money;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Looks for stated amounts whose parts are more than their whole. */
final class BaselineSums {

    private static final ConfigPath STATED = ConfigPath.ROOT.key("baseline").key("stated");

    private final StatedAmounts stated;
    private final Warnings warnings;

    BaselineSums(CostAnalyzerConfig config, Warnings warnings) {
        this.stated = new StatedAmounts(config);
        this.warnings = warnings;
    }

    void check() {
        for (int i = 0; i < stated.all().size(); i++) {
            StatedBaseline.Amount whole = stated.all().get(i);
            if (whole.environment().isEmpty()) {
                compare(
                        i,
                        "environments",
                        stated.byEnvironment(whole.serviceNames()).values());
            }
            if (whole.serviceNames().isEmpty()) {
                compare(i, "services", services(whole.environment()));
            }
        }
    }

    private void compare(int entry, String what, Collection<Money> parts) {
        Money whole = stated.all().get(entry).perMonth();
        Optional<Money> sum = StatedAmounts.sum(parts);
        if (sum.isPresent() && sum.get().compareTo(whole) > 0) {
            warnings.add(
                    STATED.item(entry).key("per-month"),
                    "the amounts stated for its " + what + " add up to " + sum.get() + " a month, more than the "
                            + whole + " of the whole.");
        }
    }

    /** The amounts of its services; none when one is stated alone and in a group, because then nobody can add them up. */
    private List<Money> services(Optional<Environment> environment) {
        List<Money> parts = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (StatedBaseline.Amount amount : stated.all()) {
            if (amount.environment().equals(environment)) {
                for (String service : amount.serviceNames()) {
                    if (!seen.add(service)) {
                        return List.of();
                    }
                }
                if (!amount.serviceNames().isEmpty()) {
                    parts.add(amount.perMonth());
                }
            }
        }
        return parts;
    }
}

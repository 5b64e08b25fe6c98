package io.costanalyzer.config;

import io.costanalyzer.allocation.Environment;
import io.costanalyzer.config.tree.ConfigPath;
import io.costanalyzer.money.Money;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Holds the targets against the stated amounts and against each other. A difference of half a percent of the baseline is
 * taken for a rounded percentage.
 */
final class TargetSums {

    private static final BigDecimal ROUNDING = new BigDecimal("0.005");
    private static final ConfigPath TARGETS = ConfigPath.ROOT.key("targets");

    private final StatedAmounts stated;
    private final List<Promise> promises;
    private final boolean captured;
    private final Warnings warnings;

    TargetSums(CostAnalyzerConfig config, Warnings warnings) {
        this.stated = new StatedAmounts(config);
        this.promises = Promise.allOf(config, stated);
        this.captured = config.baseline().flatMap(BaselineSettings::captured).isPresent();
        this.warnings = warnings;
    }

    void check() {
        for (int i = 0; i < promises.size(); i++) {
            Promise promise = promises.get(i);
            ConfigPath path = TARGETS.item(i);
            if (!captured && !stated.answers(promise.settings().target().scope())) {
                warnings.add(
                        path,
                        "nothing is stated for exactly this" + lacking(promise)
                                + ", and no baseline is captured: whether it is met will not be known.");
            }
            checkAmount(promise, path);
            if (promise.environment().isEmpty() && promise.isOfWholeServices()) {
                checkParts(promise, path);
            }
        }
    }

    /** Why the amounts of the environments do not stand in for one of all of them. */
    private String lacking(Promise promise) {
        List<Environment> lacking = promise.environment().isEmpty() && promise.isOfWholeServices()
                ? stated.lacking(promise.services())
                : List.of();
        return lacking.isEmpty()
                ? ""
                : ", nor for "
                        + lacking.stream().map(Environment::name).collect(Collectors.joining(" and "))
                        + " of its environments";
    }

    private void checkAmount(Promise promise, ConfigPath path) {
        if (promise.base().isPresent() && promise.settings().promisedPerMonth().isPresent()) {
            Money said = promise.settings().promisedPerMonth().get();
            Money follows = promise.byPercentage().orElseThrow();
            if (differ(said, follows, promise.base().get())) {
                warnings.add(
                        path.key("promised-per-month"),
                        promise.percent() + " of the stated " + promise.base().get() + " a month is " + follows
                                + ", not " + said + ".");
            }
        }
    }

    private void checkParts(Promise whole, ConfigPath path) {
        Map<Environment, Promise> parts = partsOf(whole);
        if (parts.isEmpty() || whole.worth().isEmpty() || whole.base().isEmpty()) {
            return;
        }
        Money nothing = whole.base().get().times(0);
        Money sum = nothing;
        for (Promise part : parts.values()) {
            sum = sum.plus(part.worth().orElseThrow());
        }
        Money others = nothing;
        for (Map.Entry<Environment, Money> other :
                stated.byEnvironment(whole.services()).entrySet()) {
            others = parts.containsKey(other.getKey()) ? others : others.plus(other.getValue());
        }
        Money promised = whole.worth().get();
        String addUp = "the targets of " + listed(parts) + " add up to " + sum + " a month";
        if (others.isZero() && differ(sum, promised, whole.base().get())) {
            warnings.add(path, addUp + ", and this one is " + promised + ".");
        } else if (!others.isZero() && sum.plus(others).compareTo(promised) < 0) {
            warnings.add(
                    path,
                    addUp + "; with all of the other environments' " + others + " that is still less than the "
                            + promised + " of this one.");
        }
    }

    /** The strictest target of each environment for the same services. */
    private Map<Environment, Promise> partsOf(Promise whole) {
        Map<Environment, Promise> parts = new LinkedHashMap<>();
        for (Promise part : promises) {
            if (part.environment().isPresent()
                    && part.worth().isPresent()
                    && part.isOfWholeServices()
                    && part.services().equals(whole.services())) {
                Promise other = parts.get(part.environment().get());
                if (other == null || part.saving().compareTo(other.saving()) > 0) {
                    parts.put(part.environment().get(), part);
                }
            }
        }
        return parts;
    }

    private static boolean differ(Money one, Money other, Money base) {
        return one.minus(other).abs().compareTo(base.times(ROUNDING)) > 0;
    }

    private static String listed(Map<Environment, Promise> parts) {
        StringBuilder text = new StringBuilder();
        parts.forEach((environment, promise) -> text.append(text.isEmpty() ? "" : " and ")
                .append(environment)
                .append(" (")
                .append(promise.worth().orElseThrow())
                .append(')'));
        return text.toString();
    }
}

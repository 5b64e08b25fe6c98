package io.costanalyzer.config;

import io.costanalyzer.analysis.savings.measure.Measure;
import io.costanalyzer.analysis.savings.measure.Promise.OfScope;
import io.costanalyzer.analysis.savings.measure.Promise.PerMonth;
import io.costanalyzer.config.tree.ConfigPath;
import io.costanalyzer.ledger.Scope;
import io.costanalyzer.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Holds what the measures promise against what the targets need. Percentages are of a measure's own part of the bill, which
 * the file does not tell, so that they are counted as if that part were all of the target's costs: the most that they can
 * come to. What is warned of is therefore out of reach by the promises alone.
 */
final class MeasureSums {

    private static final ConfigPath TARGETS = ConfigPath.ROOT.key("targets");
    private static final ConfigPath LIST = ConfigPath.ROOT.key("measures").key("list");
    private static final BigDecimal ROUNDING = new BigDecimal("0.005");

    private final List<MeasureSettings> measures;
    private final List<Promise> targets;
    private final StatedAmounts stated;
    private final Warnings warnings;

    MeasureSums(CostAnalyzerConfig config, Warnings warnings) {
        this.measures = config.programme().measures();
        this.stated = new StatedAmounts(config);
        this.targets = Promise.allOf(config, stated);
        this.warnings = warnings;
    }

    void check() {
        if (measures.isEmpty()) {
            return;
        }
        for (int i = 0; i < measures.size(); i++) {
            checkOwn(measures.get(i).measure(), LIST.item(i));
        }
        for (int i = 0; i < targets.size(); i++) {
            checkTarget(targets.get(i), TARGETS.item(i));
        }
    }

    /** A promise of an amount that is more than everything which is stated for the same place. */
    private void checkOwn(Measure measure, ConfigPath path) {
        Optional<Money> most = measure.scope().environments().size() > 1
                ? Optional.empty()
                : stated.perMonth(
                        measure.scope().environments().stream().findFirst(),
                        measure.scope().serviceNames());
        if (measure.promise().orElse(null) instanceof PerMonth promise
                && most.isPresent()
                && comparable(promise.saving(), most.get())
                && promise.saving().compareTo(most.get()) > 0) {
            warnings.add(
                    path.key("promised-per-month"),
                    "it promises " + promise.saving() + " a month of costs that are stated as " + most.get() + ".");
        }
    }

    /** Told once for a target, with every sum that it rests on. */
    private void checkTarget(Promise target, ConfigPath path) {
        List<Measure> within = measures.stream()
                .map(MeasureSettings::measure)
                .filter(measure ->
                        overlap(measure.scope(), target.settings().target().scope()))
                .toList();
        BigDecimal left = BigDecimal.ONE;
        Optional<Money> amounts = Optional.empty();
        List<String> named = new ArrayList<>();
        List<String> silent = new ArrayList<>();
        for (Measure measure : within) {
            if (measure.promise().orElse(null) instanceof OfScope part) {
                left = left.multiply(BigDecimal.ONE.subtract(part.share()));
                named.add(measure.id() + " " + percent(part.share()));
            } else if (measure.promise().orElse(null) instanceof PerMonth amount) {
                amounts = Optional.of(
                        amounts.map(sum -> sum.plus(amount.saving())).orElse(amount.saving()));
                named.add(measure.id() + " " + amount.saving());
            } else {
                silent.add(measure.id());
            }
        }
        BigDecimal share = BigDecimal.ONE.subtract(left);
        String without = silent.isEmpty() ? "" : "; without a promise: " + String.join(", ", silent);
        if (target.base().isPresent()) {
            Money base = target.base().get();
            Money need = target.byPercentage().orElseThrow();
            Money most = base.times(share);
            if (amounts.isPresent() && !comparable(amounts.get(), base)) {
                return;
            }
            most = amounts.isPresent() ? most.plus(amounts.get()) : most;
            if (need.minus(most).compareTo(base.times(ROUNDING)) > 0) {
                warnings.add(
                        path,
                        "the promises of its measures add up to " + (share.signum() > 0 ? "at most " : "") + tidy(most)
                                + " a month (" + list(named) + without + "), and the target needs " + tidy(need)
                                + ": " + tidy(need.minus(most)) + " short.");
            }
        } else if (amounts.isEmpty() && target.saving().subtract(share).compareTo(ROUNDING) > 0) {
            warnings.add(
                    path,
                    "the promises of its measures come to at most " + percent(share) + " (" + list(named) + without
                            + "), and the target needs " + target.percent() + ".");
        }
    }

    /** Whether a measure may act on costs of a target: nothing in the two rules it out. */
    private static boolean overlap(Scope measure, Scope target) {
        return meet(measure.environments(), target.environments())
                && meet(measure.serviceNames(), target.serviceNames());
    }

    private static <T> boolean meet(java.util.Set<T> one, java.util.Set<T> other) {
        return one.isEmpty() || other.isEmpty() || one.stream().anyMatch(other::contains);
    }

    private static boolean comparable(Money one, Money other) {
        return one.currency().equals(other.currency());
    }

    private static String list(List<String> named) {
        return named.isEmpty() ? "none" : String.join(", ", named);
    }

    private static Money tidy(Money amount) {
        BigDecimal cents = amount.amount().setScale(2, RoundingMode.HALF_UP).stripTrailingZeros();
        return Money.of(amount.currency(), cents.scale() < 0 ? cents.setScale(0) : cents);
    }

    private static String percent(BigDecimal share) {
        return share.movePointRight(2)
                        .setScale(2, RoundingMode.HALF_UP)
                        .stripTrailingZeros()
                        .toPlainString() + " %";
    }
}

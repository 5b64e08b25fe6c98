package io.costanalyzer.analysis.savings.bridge;

import io.costanalyzer.allocation.Environment;
import io.costanalyzer.analysis.savings.verification.Attribution;
import io.costanalyzer.analysis.savings.verification.Verification;
import io.costanalyzer.analysis.savings.verification.VerifiedSaving;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.ledger.CostLedger;
import io.costanalyzer.money.Money;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Builds the bridge from the baseline to the bill.
 *
 * <p>A measure whose effect is distinguishable from zero contributes what its study says it saved on the days of the period; the
 * parts that studies look at do not overlap, so nothing is counted twice. What is left of such a part is usage where its
 * drivers say so, and unexplained otherwise. Every other usage type is compared with itself: exactly, where the bill gives
 * quantities. A quantity that is priced by the month, such as a GB-month, is less of a long month's day than of a short
 * one's; that shows as usage. Where a measure acts on charges with a tag alone, the rest of their usage type is compared by
 * itself.
 */
public final class BridgeBuilder {

    private static final Comparator<Set<String>> BY_IDS = Comparator.comparing(ids -> new TreeSet<>(ids).toString());

    private final BridgeStart start;
    private final ChargePeriod period;
    private final int days;
    private final Money zero;
    private final Verification verification;
    private final Set<String> clear;
    private final CostLedger ledger;
    private final BridgeLines lines;
    private final Map<UsageName, UsageLine> now;

    private BridgeBuilder(
            BridgeStart start, CostLedger ledger, ChargePeriod period, int days, Verification verification) {
        this.start = start;
        this.period = period;
        this.days = days;
        this.zero = Money.zero(ledger.currency());
        this.verification = verification;
        this.clear = verification.savings().stream()
                .filter(VerifiedSaving::isClear)
                .map(saving -> saving.measure().id())
                .collect(Collectors.toSet());
        this.ledger = ledger;
        this.lines = BridgeLines.of(start, ledger, verification.tags());
        this.now = UsageLines.of(ledger, period, lines.tags());
    }

    /**
     * Builds a bridge.
     *
     * @param start what was before
     * @param ledger what is
     * @param period the days whose cost the bridge ends at: the known ones count
     * @param verification what the measures came to
     * @return nothing when no day of the period is known
     */
    public static Optional<SavingsBridge> build(
            BridgeStart start, CostLedger ledger, ChargePeriod period, Verification verification) {
        int days = ledger.coverage().within(period).days();
        return days == 0
                ? Optional.empty()
                : Optional.of(new BridgeBuilder(start, ledger, period, days, verification).bridge());
    }

    private SavingsBridge bridge() {
        SortedSet<Environment> environments = new TreeSet<>();
        lines.before().keySet().forEach(name -> environments.add(name.environment()));
        now.keySet().forEach(name -> environments.add(name.environment()));
        SortedMap<Environment, BridgeSums> perDay = new TreeMap<>();
        environments.forEach(environment -> perDay.put(environment, sums(environment)));
        return new SavingsBridge(start.origin(), period, days, perDay, zero);
    }

    private BridgeSums sums(Environment environment) {
        Money before = start.stated(environment).orElseGet(() -> sum(environment, lines.before(), start.days()));
        Map<Set<String>, Money> measures = new TreeMap<>(BY_IDS);
        ChangeSteps change = ChangeSteps.none(zero);
        Set<UsageName> touched = new HashSet<>();
        for (Attribution part : verification.attributions()) {
            Set<UsageName> names = lines.names(part.series());
            boolean counts = part.environment().equals(environment)
                    && part.savings().stream().anyMatch(this::counts);
            if (counts) {
                touched.addAll(names);
                addMeasures(part, measures);
                change = change.plus(beside(part, lines.wholly(part.series(), ledger)));
            }
        }
        Set<UsageName> all = new HashSet<>();
        all.addAll(lines.before().keySet());
        all.addAll(now.keySet());
        for (UsageName name : all) {
            if (name.environment().equals(environment) && !touched.contains(name)) {
                change = change.plus(ChangeSteps.of(before(name), start.days(), now(name), days));
            }
        }
        return BridgeSums.closing(
                before,
                sum(environment, now, days),
                measures.entrySet().stream()
                        .map(step -> new MeasureStep(step.getKey(), step.getValue()))
                        .toList(),
                change.usage(),
                change.price(),
                change.added(),
                change.removed());
    }

    private boolean counts(Attribution.Saved saved) {
        return saved.measureIds().stream().anyMatch(clear::contains);
    }

    private void addMeasures(Attribution part, Map<Set<String>, Money> measures) {
        for (Attribution.Saved saved : part.savings()) {
            if (counts(saved)) {
                Money perDay = PerDay.of(part.saved(saved, period, zero.currency()), days);
                measures.merge(saved.measureIds(), perDay, Money::plus);
            }
        }
    }

    /** What changed on a measured part beside its measures. */
    private ChangeSteps beside(Attribution part, Set<UsageName> names) {
        Money before = names.stream().map(name -> before(name).cost()).reduce(zero, Money::plus);
        ChangeSteps change = part.usageFactor(start.period(), period)
                .map(factor -> PerDay.of(before, start.days())
                        .minus(PerDay.rounded(PerDay.of(before, start.days()).times(factor))))
                .map(ChangeSteps.none(zero)::plusUsage)
                .orElse(ChangeSteps.none(zero));
        if (!part.isPriceNeutral()) {
            return change;
        }
        for (UsageName name : names) {
            change = ChangeSteps.cheaper(before(name), start.days(), now(name), days)
                    .map(change::plusPrice)
                    .orElse(change);
        }
        return change;
    }

    private UsageLine before(UsageName name) {
        return lines.before().getOrDefault(name, UsageLine.none(zero));
    }

    private UsageLine now(UsageName name) {
        return now.getOrDefault(name, UsageLine.none(zero));
    }

    private Money sum(Environment environment, Map<UsageName, UsageLine> lines, int over) {
        Money sum = lines.entrySet().stream()
                .filter(line -> line.getKey().environment().equals(environment))
                .map(line -> line.getValue().cost())
                .reduce(zero, Money::plus);
        return PerDay.of(sum, over);
    }
}

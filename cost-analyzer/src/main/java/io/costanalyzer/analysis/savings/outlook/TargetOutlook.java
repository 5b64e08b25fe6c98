package io.costanalyzer.analysis.savings.outlook;

import io.costanalyzer.analysis.savings.Target;
import io.costanalyzer.money.Money;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * A target held against the savings ledger. Effective cost of usage and purchases, by the day.
 *
 * @param target what is to be reached
 * @param baseline what a day cost before; absent when the baseline says nothing about the scope
 * @param needed by how much a day must get cheaper; absent with the baseline
 * @param promised what measures promise on the scope, those that act on one usage type after one another, so that nothing
 *     is promised twice; an estimate
 * @param verified what measures save on the scope as far as it is distinguishable from zero; an estimate
 * @param open what is promised on the scope by measures that are dated and not in force yet; an estimate
 * @param actual what a day costs now: the mean of the last four weeks of complete days; absent when none is known
 * @param probability how likely the target is reached on its date, or now when it has none or it has passed, from 0 to 1;
 *     absent when too little is known
 */
public record TargetOutlook(
        Target target,
        Optional<Money> baseline,
        Optional<Money> needed,
        Money promised,
        Money verified,
        Money open,
        Optional<Money> actual,
        Optional<BigDecimal> probability) {

    /** How much a day is still too dear, negative when it is cheap enough; absent with baseline or cost. */
    public Optional<Money> missing() {
        return baseline.flatMap(before -> needed.map(before::minus))
                .flatMap(allowed -> actual.map(now -> now.minus(allowed)));
    }

    /** Whether all promises together fall short of what is needed. */
    public boolean isUnderpromised() {
        return needed.filter(least -> promised.compareTo(least) < 0).isPresent();
    }
}

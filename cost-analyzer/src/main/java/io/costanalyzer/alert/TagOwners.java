package io.costanalyzer.alert;

import io.costanalyzer.alert.Owners.Owner;
import io.costanalyzer.allocation.Environment;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.focus.CostMetric;
import io.costanalyzer.focus.NamedTags;
import io.costanalyzer.ledger.CostLedger;
import io.costanalyzer.ledger.CostSeries;
import io.costanalyzer.ledger.Scope;
import io.costanalyzer.money.Money;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Finds who answers for odd days by the tags of their charges: the owner whose charges make up the largest part of the
 * difference from the four weeks before, as long as it is more than what belongs to no owner by tag.
 *
 * <p>A tag that is not known on all these days decides nothing: what was read without it, or before it was activated, is no
 * cost of zero.
 */
final class TagOwners {

    private static final int DAYS_BEFORE = 28;
    private static final int DECIMALS = 4;

    private final CostLedger tagged;
    private final Owners owners;

    /**
     * @param tagged the charges, with the tags of owners told apart
     * @param owners those that are configured
     */
    TagOwners(CostLedger tagged, Owners owners) {
        this.tagged = tagged;
        this.owners = owners;
    }

    /** Nothing when no owner's tags decide. */
    Optional<TagOwner> of(OddDays odd) {
        List<Owner> candidates = owners.byTag(odd);
        if (candidates.isEmpty() || odd.environment().isEmpty()) {
            return Optional.empty();
        }
        Environment environment = odd.environment().get();
        ChargePeriod before = ChargePeriod.of(odd.since().minusDays(DAYS_BEFORE), odd.since());
        List<CostSeries> series = tagged.series(MatterFinder.scope(odd.environment(), odd.service()));
        Money whole = inDirection(odd, difference(odd, before, series));
        if (!tagged.coverage().covers(before) || whole.signum() <= 0) {
            return Optional.empty();
        }
        Map<Owner, Money> parts = new LinkedHashMap<>();
        for (Owner owner : candidates) {
            if (isKnown(odd, before, environment, owner.tags())) {
                Money part = inDirection(odd, difference(odd, before, only(series, owner::hasTagsOf)));
                if (part.signum() > 0) {
                    parts.put(owner, part);
                }
            }
        }
        Predicate<CostSeries> nobodys = one -> parts.keySet().stream().noneMatch(owner -> owner.hasTagsOf(one));
        Money rest = inDirection(odd, difference(odd, before, only(series, nobodys)));
        return decide(parts, rest, whole);
    }

    private static Optional<TagOwner> decide(Map<Owner, Money> parts, Money rest, Money whole) {
        Optional<Money> largest =
                parts.values().stream().max(Money::compareTo).filter(most -> most.compareTo(rest) > 0);
        if (largest.isEmpty()) {
            return Optional.empty();
        }
        List<Owner> first = parts.entrySet().stream()
                .filter(part -> part.getValue().equals(largest.get()))
                .map(Map.Entry::getKey)
                .toList();
        BigDecimal share = largest.get().shareOf(whole).min(BigDecimal.ONE);
        return Optional.of(new TagOwner(
                first.get(0).name(),
                first.get(0).tags().words(),
                share.round(new MathContext(DECIMALS)),
                first.stream().skip(1).map(Owner::name).toList()));
    }

    /** Read with the tags told apart on all days, and seen before the odd ones unless it is what is new. */
    private boolean isKnown(OddDays odd, ChargePeriod before, Environment environment, NamedTags tags) {
        Scope scope = Scope.spending().in(environment).ofTags(tags);
        ChargePeriod all = before.span(odd.period());
        boolean read = tagged.coverage().within(all).dates().allMatch(tagged.readWith(scope)::covers);
        if (!read || tagged.tagged(scope).covers(before.start())) {
            return read;
        }
        List<CostSeries> ofService = tagged.series(MatterFinder.scope(Optional.of(environment), odd.service()));
        Money others = difference(
                odd, before, only(ofService, one -> !tags.matches(one.key().tags())));
        return inDirection(odd, others).signum() >= 0;
    }

    private static List<CostSeries> only(List<CostSeries> series, Predicate<CostSeries> which) {
        return series.stream().filter(which).toList();
    }

    /** What the odd days cost beyond as many ordinary ones of the weeks before. */
    private Money difference(OddDays odd, ChargePeriod before, List<CostSeries> series) {
        Money now = Money.zero(tagged.currency());
        Money then = Money.zero(tagged.currency());
        for (CostSeries one : series) {
            then = then.plus(one.cost(CostMetric.EFFECTIVE_COST, before));
            for (OddDays.Run run : odd.runs()) {
                now = now.plus(one.cost(CostMetric.EFFECTIVE_COST, run.period()));
            }
        }
        return now.minus(then.perUnit(DAYS_BEFORE).times(odd.oddDayCount()));
    }

    private static Money inDirection(OddDays odd, Money difference) {
        return odd.rising() ? difference : difference.negated();
    }
}

package io.costanalyzer.allocation;

import io.costanalyzer.focus.Charge;
import io.costanalyzer.focus.ChargeFilter;
import io.costanalyzer.focus.NamedTags;
import io.costanalyzer.ingestion.ChargeSlice;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Gives every charge exactly one environment: the first rule that matches wins, and what matches none is UNALLOCATED.
 *
 * @param rules in order of precedence
 * @param tags by environment, the tags by which its charges are told apart once more, because a measure acts on them or
 *     somebody answers for them; an environment without such tags is absent
 */
public record AllocationRules(List<EnvironmentRule> rules, SortedMap<Environment, NamedTags> tags) {

    public AllocationRules {
        rules = List.copyOf(rules);
        tags = Collections.unmodifiableSortedMap(new TreeMap<>(tags));
    }

    /** Rules that ask for no tag beside those of the environments themselves. */
    public AllocationRules(List<EnvironmentRule> rules) {
        this(rules, new TreeMap<>());
    }

    /** These rules, with charges that carry these tags told apart; no environment stands for every one. */
    public AllocationRules tellingApart(Set<Environment> where, NamedTags named) {
        if (named.isEmpty()) {
            return this;
        }
        SortedMap<Environment, NamedTags> more = new TreeMap<>(tags);
        Stream<Environment> everywhere = Stream.concat(environments().stream(), Stream.of(Environment.UNALLOCATED));
        (where.isEmpty() ? everywhere : where.stream())
                .forEach(environment -> more.merge(environment, named, NamedTags::plus));
        return new AllocationRules(rules, more);
    }

    /** The tags by which charges of an environment are told apart. */
    public NamedTags tagsOf(Environment environment) {
        return tags.getOrDefault(environment, NamedTags.none());
    }

    /** The environments in the order of their rules, without UNALLOCATED. */
    public List<Environment> environments() {
        return rules.stream().map(EnvironmentRule::environment).distinct().toList();
    }

    /** Every tag key that a rule looks at, or by which charges are told apart. */
    public NavigableSet<String> tagKeys() {
        NavigableSet<String> keys = new TreeSet<>();
        rules.forEach(rule -> TagKeys.lookedAt(rule.filter()).forEach(keys::add));
        tags.values().forEach(named -> keys.addAll(named.values().keySet()));
        return keys;
    }

    /** The environments that are known by a value of this tag, in the order of their rules. */
    public List<Environment> toldBy(String tagKey) {
        return rules.stream()
                .filter(rule -> TagKeys.wanted(rule.filter()).anyMatch(tagKey::equals))
                .map(EnvironmentRule::environment)
                .distinct()
                .toList();
    }

    /** The environment of a charge: the one that its source wrote on it, otherwise by the rules. */
    public Environment environmentOf(Charge charge) {
        if (charge.environmentName() != null) {
            return Environment.of(charge.environmentName());
        }
        for (EnvironmentRule rule : rules) {
            if (rule.filter().matches(charge)) {
                return rule.environment();
            }
        }
        return Environment.UNALLOCATED;
    }

    /**
     * The same rules as questions for a source that cannot see tags row by row. No charge answers two of them and every
     * charge answers one: each leaves out what the earlier ones took, and the last asks for the remainder. Rules on
     * the same tag, cost category or accounts with different values cannot overlap and need no such exclusion.
     */
    public List<ChargeSlice> slices() {
        List<ChargeSlice> slices = new ArrayList<>();
        List<ChargeFilter> earlier = new ArrayList<>();
        for (EnvironmentRule rule : rules) {
            List<ChargeFilter> taken = earlier.stream()
                    .filter(other -> Overlap.possible(other, rule.filter()))
                    .toList();
            slices.add(new ChargeSlice(
                    rule.environment().name(), without(rule.filter(), taken), tagsOf(rule.environment())));
            earlier.add(rule.filter());
        }
        ChargeFilter remainder = earlier.size() == 1
                ? new ChargeFilter.Not(earlier.get(0))
                : new ChargeFilter.Not(new ChargeFilter.Or(earlier));
        slices.add(new ChargeSlice(Environment.UNALLOCATED.name(), remainder, tagsOf(Environment.UNALLOCATED)));
        return List.copyOf(slices);
    }

    private static ChargeFilter without(ChargeFilter filter, List<ChargeFilter> taken) {
        if (taken.isEmpty()) {
            return filter;
        }
        List<ChargeFilter> parts = new ArrayList<>();
        parts.add(filter);
        taken.forEach(other -> parts.add(new ChargeFilter.Not(other)));
        return new ChargeFilter.And(parts);
    }
}

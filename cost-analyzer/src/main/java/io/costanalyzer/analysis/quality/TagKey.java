package io.costanalyzer.analysis.quality;

import io.costanalyzer.allocation.AllocationRules;
import io.costanalyzer.allocation.Environment;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.ingestion.TagActivation;
import io.costanalyzer.ledger.CostLedger;
import java.util.List;

/**
 * A tag key that tells environments apart, and whether it does.
 *
 * @param activation what is known of it today
 * @param environments those that are known by a value of it, in the order of the configuration
 * @param found those of them that have a charge in the month: the key stands on charges
 */
public record TagKey(TagActivation activation, List<Environment> environments, List<Environment> found) {

    public TagKey {
        environments = List.copyOf(environments);
        found = List.copyOf(found);
    }

    /**
     * Every key of the rules.
     *
     * @param activations what is known of each key; a key that is missing here is unknown
     * @param ledger the charges
     * @param month the month that is looked at
     */
    public static List<TagKey> of(
            AllocationRules rules, List<TagActivation> activations, CostLedger ledger, ChargePeriod month) {
        List<Environment> heard = Heard.in(ledger, month);
        return rules.tagKeys().stream()
                .map(key -> {
                    List<Environment> told = rules.toldBy(key);
                    return new TagKey(
                            activations.stream()
                                    .filter(one -> one.key().equals(key))
                                    .findFirst()
                                    .orElseGet(() -> TagActivation.unknown(key)),
                            told,
                            told.stream().filter(heard::contains).toList());
                })
                .toList();
    }

    /** Whether one of these environments is known by it. */
    boolean tells(Environment environment) {
        return environments.contains(environment);
    }

    /** The same without the names of other environments. */
    TagKey about(Environment environment) {
        return new TagKey(
                activation,
                environments.stream().filter(environment::equals).toList(),
                found.stream().filter(environment::equals).toList());
    }
}

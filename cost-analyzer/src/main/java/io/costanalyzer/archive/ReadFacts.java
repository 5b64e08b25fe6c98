package io.costanalyzer.archive;

import io.costanalyzer.allocation.AllocationRules;
import io.costanalyzer.allocation.Environment;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.focus.NamedTags;
import io.costanalyzer.ingestion.Ingestion;
import io.costanalyzer.ingestion.IngestionProblems;
import io.costanalyzer.ingestion.LeftOut;
import io.costanalyzer.ingestion.ProblemReason;
import io.costanalyzer.ledger.CostLedgerBuilder;
import io.costanalyzer.ledger.Reconciliation;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What is to be remembered of a read beside its charges, so that the quality of a month's figures can be told later from
 * the archive alone. A read of several months gives all of them the same facts.
 *
 * @param sourceName where the charges came from, for people
 * @param retrievedAt when
 * @param allocation the {@linkplain AllocationFingerprint fingerprint} of the rules they were allocated by
 * @param reconciliation the read held against the source's own sums
 * @param problems what could not be read: all counted, the first few in words
 * @param leftOut what was left out on purpose
 * @param tags by the name of the environment, the tags by which charges were told apart; absent where there were none
 */
public record ReadFacts(
        String sourceName,
        Instant retrievedAt,
        String allocation,
        Reconciliation reconciliation,
        IngestionProblems problems,
        List<LeftOut> leftOut,
        @Nullable SortedMap<String, NamedTags> tags) {

    private static final int EXAMPLES = 5;

    public ReadFacts {
        Objects.requireNonNull(sourceName, "sourceName");
        Objects.requireNonNull(retrievedAt, "retrievedAt");
        Objects.requireNonNull(allocation, "allocation");
        Objects.requireNonNull(reconciliation, "reconciliation");
        problems = new IngestionProblems(
                problems.counts(), problems.examples().stream().limit(EXAMPLES).toList());
        leftOut = List.copyOf(leftOut);
        tags = tags == null || tags.isEmpty() ? null : Collections.unmodifiableSortedMap(new TreeMap<>(tags));
    }

    /** The facts of a read in which no tag was told apart. */
    public ReadFacts(
            String sourceName,
            Instant retrievedAt,
            String allocation,
            Reconciliation reconciliation,
            IngestionProblems problems,
            List<LeftOut> leftOut) {
        this(sourceName, retrievedAt, allocation, reconciliation, problems, leftOut, null);
    }

    /** The facts of a read. */
    public static ReadFacts of(Ingestion ingestion, Reconciliation reconciliation, AllocationRules rules) {
        return new ReadFacts(
                ingestion.sourceName(),
                ingestion.retrievedAt(),
                AllocationFingerprint.of(rules),
                reconciliation,
                ingestion.problems(),
                ingestion.leftOut(),
                toldApart(ingestion, rules));
    }

    private static @Nullable SortedMap<String, NamedTags> toldApart(Ingestion ingestion, AllocationRules rules) {
        if (ingestion.problems().counts().containsKey(ProblemReason.TAGS_DO_NOT_ADD_UP)) {
            return null;
        }
        SortedMap<String, NamedTags> tags = new TreeMap<>();
        rules.tags().forEach((environment, named) -> tags.put(environment.name(), named));
        return tags;
    }

    /** The tags by which charges of an environment were told apart. */
    public NamedTags tagsOf(Environment environment) {
        return tags == null ? NamedTags.none() : tags.getOrDefault(environment.name(), NamedTags.none());
    }

    /** Whether charges were told apart by all the tags that these rules name. */
    public boolean tellsApart(AllocationRules rules) {
        return rules.tags().entrySet().stream()
                .allMatch(one -> tagsOf(one.getKey()).covers(one.getValue()));
    }

    /** The same, with those tags as well that another read of the very same charges told apart. */
    ReadFacts withTagsAlsoOf(ReadFacts other) {
        SortedMap<String, NamedTags> all = tags == null ? new TreeMap<>() : new TreeMap<>(tags);
        if (other.tags != null) {
            other.tags.forEach((name, named) -> all.merge(name, named, NamedTags::plus));
        }
        return new ReadFacts(sourceName, retrievedAt, allocation, reconciliation, problems, leftOut, all);
    }

    /** The same, with those tags alone that another read told apart as well: for a month of which both have days. */
    ReadFacts withTagsSharedWith(ReadFacts other) {
        SortedMap<String, NamedTags> shared = new TreeMap<>();
        if (tags != null) {
            tags.forEach((name, named) -> {
                NamedTags both = named.shared(other.tagsOf(Environment.of(name)));
                if (!both.isEmpty()) {
                    shared.put(name, both);
                }
            });
        }
        return new ReadFacts(sourceName, retrievedAt, allocation, reconciliation, problems, leftOut, shared);
    }

    /** What the ledger is to know of some days of this read. */
    void tell(CostLedgerBuilder builder, ChargePeriod days) {
        if (tags != null) {
            tags.forEach((name, named) -> builder.tagged(Environment.of(name), named, days));
        }
    }
}

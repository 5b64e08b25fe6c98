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
 * @param triedTags likewise, those that were asked for and whose parts did not add up; absent where there were none
 */
public record ReadFacts(
        String sourceName,
        Instant retrievedAt,
        String allocation,
        Reconciliation reconciliation,
        IngestionProblems problems,
        List<LeftOut> leftOut,
        @Nullable SortedMap<String, NamedTags> tags,
        @Nullable SortedMap<String, NamedTags> triedTags) {

    private static final int EXAMPLES = 5;

    public ReadFacts {
        Objects.requireNonNull(sourceName, "sourceName");
        Objects.requireNonNull(retrievedAt, "retrievedAt");
        Objects.requireNonNull(allocation, "allocation");
        Objects.requireNonNull(reconciliation, "reconciliation");
        problems = new IngestionProblems(
                problems.counts(), problems.examples().stream().limit(EXAMPLES).toList(), problems.rowsLeftOut());
        leftOut = List.copyOf(leftOut);
        tags = copy(tags);
        triedTags = copy(triedTags);
    }

    private static @Nullable SortedMap<String, NamedTags> copy(@Nullable SortedMap<String, NamedTags> tags) {
        return tags == null || tags.isEmpty() ? null : Collections.unmodifiableSortedMap(new TreeMap<>(tags));
    }

    /** The facts of a read in which every tag that was asked for was told apart. */
    public ReadFacts(
            String sourceName,
            Instant retrievedAt,
            String allocation,
            Reconciliation reconciliation,
            IngestionProblems problems,
            List<LeftOut> leftOut,
            @Nullable SortedMap<String, NamedTags> tags) {
        this(sourceName, retrievedAt, allocation, reconciliation, problems, leftOut, tags, null);
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
        SortedMap<String, NamedTags> tags = new TreeMap<>();
        rules.tags().forEach((environment, named) -> tags.put(environment.name(), named));
        boolean apart = !ingestion.problems().counts().containsKey(ProblemReason.TAGS_DO_NOT_ADD_UP);
        return new ReadFacts(
                ingestion.sourceName(),
                ingestion.retrievedAt(),
                AllocationFingerprint.of(rules),
                reconciliation,
                ingestion.problems(),
                ingestion.leftOut(),
                apart ? tags : null,
                apart ? null : tags);
    }

    /** The tags by which charges of an environment were told apart. */
    public NamedTags tagsOf(Environment environment) {
        return of(tags, environment);
    }

    private static NamedTags of(@Nullable SortedMap<String, NamedTags> tags, Environment environment) {
        return tags == null ? NamedTags.none() : tags.getOrDefault(environment.name(), NamedTags.none());
    }

    /** Whether charges were told apart by all the tags that these rules name. */
    public boolean tellsApart(AllocationRules rules) {
        return rules.tags().entrySet().stream()
                .allMatch(one -> tagsOf(one.getKey()).covers(one.getValue()));
    }

    /** Whether all the tags that these rules name were asked for, be it that their parts did not add up. */
    public boolean askedFor(AllocationRules rules) {
        return rules.tags().entrySet().stream()
                .allMatch(one ->
                        tagsOf(one.getKey()).plus(of(triedTags, one.getKey())).covers(one.getValue()));
    }

    /**
     * The same, with those tags as well that another read of the very same charges told apart or asked for in vain, and with
     * its rules, by which the charges stand where they stood.
     */
    ReadFacts withTagsAlsoOf(ReadFacts other) {
        return new ReadFacts(
                sourceName,
                retrievedAt,
                other.allocation,
                reconciliation,
                problems,
                leftOut,
                both(tags, other.tags),
                both(triedTags, other.triedTags));
    }

    private static SortedMap<String, NamedTags> both(
            @Nullable SortedMap<String, NamedTags> some, @Nullable SortedMap<String, NamedTags> more) {
        SortedMap<String, NamedTags> all = some == null ? new TreeMap<>() : new TreeMap<>(some);
        if (more != null) {
            more.forEach((name, named) -> all.merge(name, named, NamedTags::plus));
        }
        return all;
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
        return new ReadFacts(sourceName, retrievedAt, allocation, reconciliation, problems, leftOut, shared, triedTags);
    }

    /** What the ledger is to know of some days of this read. */
    void tell(CostLedgerBuilder builder, ChargePeriod days) {
        if (tags != null) {
            tags.forEach((name, named) -> builder.tagged(Environment.of(name), named, days));
        }
    }
}

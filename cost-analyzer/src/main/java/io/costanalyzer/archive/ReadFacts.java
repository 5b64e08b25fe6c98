package io.costanalyzer.archive;

import io.costanalyzer.allocation.AllocationRules;
import io.costanalyzer.ingestion.Ingestion;
import io.costanalyzer.ingestion.IngestionProblems;
import io.costanalyzer.ingestion.LeftOut;
import io.costanalyzer.ledger.Reconciliation;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

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
 */
public record ReadFacts(
        String sourceName,
        Instant retrievedAt,
        String allocation,
        Reconciliation reconciliation,
        IngestionProblems problems,
        List<LeftOut> leftOut) {

    private static final int EXAMPLES = 5;

    public ReadFacts {
        Objects.requireNonNull(sourceName, "sourceName");
        Objects.requireNonNull(retrievedAt, "retrievedAt");
        Objects.requireNonNull(allocation, "allocation");
        Objects.requireNonNull(reconciliation, "reconciliation");
        problems = new IngestionProblems(
                problems.counts(), problems.examples().stream().limit(EXAMPLES).toList());
        leftOut = List.copyOf(leftOut);
    }

    /** The facts of a read. */
    public static ReadFacts of(Ingestion ingestion, Reconciliation reconciliation, AllocationRules rules) {
        return new ReadFacts(
                ingestion.sourceName(),
                ingestion.retrievedAt(),
                AllocationFingerprint.of(rules),
                reconciliation,
                ingestion.problems(),
                ingestion.leftOut());
    }
}

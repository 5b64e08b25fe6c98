package io.costanalyzer.analysis.quality;

import io.costanalyzer.ingestion.Ingestion;
import io.costanalyzer.ingestion.IngestionProblems;
import io.costanalyzer.ingestion.LeftOut;
import io.costanalyzer.ingestion.RequestCount;
import io.costanalyzer.ledger.Reconciliation;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What is known of where a month's charges came from, be they just read or remembered in the archive.
 *
 * @param sourceName where the charges come from, for people
 * @param reconciliation the ledger against the source's own sums
 * @param problems what could not be read
 * @param leftOut what was left out on purpose
 * @param requests paid requests of this run
 * @param retrievedAt when the charges were read; absent when nobody knows
 */
public record SourceFacts(
        String sourceName,
        Reconciliation reconciliation,
        IngestionProblems problems,
        List<LeftOut> leftOut,
        RequestCount requests,
        Optional<Instant> retrievedAt) {

    public SourceFacts {
        leftOut = List.copyOf(leftOut);
    }

    /** What the reads of one run tell together; none of them when everything comes from elsewhere. */
    public static SourceFacts of(String sourceName, Reconciliation reconciliation, List<Ingestion> reads) {
        return new SourceFacts(
                sourceName,
                reconciliation,
                reads.stream().map(Ingestion::problems).reduce(IngestionProblems.none(), IngestionProblems::plus),
                reads.stream().flatMap(read -> read.leftOut().stream()).toList(),
                reads.stream().map(Ingestion::requests).reduce(RequestCount.free(), RequestCount::plus),
                reads.stream().map(Ingestion::retrievedAt).max(Comparator.<Instant>naturalOrder()));
    }
}

package io.costanalyzer.app;

import io.costanalyzer.archive.Archive;
import io.costanalyzer.archive.FreshRead;
import io.costanalyzer.archive.LedgerArchive;
import io.costanalyzer.archive.ReadFacts;
import io.costanalyzer.ingestion.IngestionProblems;
import io.costanalyzer.ledger.CostLedger;
import io.costanalyzer.ledger.Reconciliation;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Puts bills into an archive as a run does. */
final class KeptMonths {

    private KeptMonths() {}

    static void save(Archive archive, CostLedger ledger, String retrievedAt) {
        new LedgerArchive(archive)
                .save(FreshRead.of(
                        ledger,
                        Optional.empty(),
                        new ReadFacts(
                                "a test",
                                Instant.parse(retrievedAt),
                                "0123456789abcdef",
                                new Reconciliation(List.of()),
                                IngestionProblems.none(),
                                List.of())));
    }

    /** Remembers what a run warns of. */
    record Warnings(List<String> sentences) implements RunLog {
        @Override
        public void step(String sentence) {
            // steps are told for people alone
        }

        @Override
        public void warn(String sentence) {
            sentences.add(sentence);
        }
    }
}

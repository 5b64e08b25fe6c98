package io.costanalyzer.archive;

import io.costanalyzer.ledger.CostLedger;
import java.time.YearMonth;
import java.util.Optional;
import java.util.Set;

/**
 * What a source has just answered, to be archived.
 *
 * @param ledger the charges; only the days that it covers are archived
 * @param accountView the same bill by account, where the charges do not name their account
 * @param facts what to remember of the read
 * @param restatements months that are final in the archive and are to be written again all the same
 */
public record FreshRead(
        CostLedger ledger, Optional<CostLedger> accountView, ReadFacts facts, Set<YearMonth> restatements) {

    public FreshRead {
        restatements = Set.copyOf(restatements);
    }

    /** A read that leaves final months alone. */
    public static FreshRead of(CostLedger ledger, Optional<CostLedger> accountView, ReadFacts facts) {
        return new FreshRead(ledger, accountView, facts, Set.of());
    }

    /** This read, with leave to write these months again though they are final. */
    public FreshRead restating(Set<YearMonth> months) {
        return new FreshRead(ledger, accountView, facts, months);
    }
}

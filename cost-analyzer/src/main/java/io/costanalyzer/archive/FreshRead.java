package io.costanalyzer.archive;

import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.focus.CostMetric;
import io.costanalyzer.ledger.CostLedger;
import io.costanalyzer.ledger.CostSeries;
import io.costanalyzer.money.Money;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.Set;

/**
 * What a source has just answered, to be archived.
 *
 * @param ledger the charges; every charge on a day that the ledger covers, because no other day is archived
 * @param accountView the same bill by account, where the charges do not name their account; covers the same days
 * @param facts what to remember of the read
 * @param restatements months that are final in the archive and are to be written again all the same
 */
public record FreshRead(
        CostLedger ledger, Optional<CostLedger> accountView, ReadFacts facts, Set<YearMonth> restatements) {

    private static final ChargePeriod EVER = ChargePeriod.of(LocalDate.of(1900, 1, 1), LocalDate.of(3000, 1, 1));

    /**
     * @throws IllegalArgumentException if a charge lies on a day that is not covered and so would be lost unseen, or the
     *     account view covers other days than the charges
     */
    public FreshRead {
        restatements = Set.copyOf(restatements);
        requireCovered(ledger, facts);
        accountView.ifPresent(view -> requireCovered(view, facts));
        if (accountView
                .filter(view -> !view.coverage().equals(ledger.coverage()))
                .isPresent()) {
            throw new IllegalArgumentException(
                    "The account view of " + facts.sourceName() + " covers other days than its charges");
        }
    }

    /** A read that leaves final months alone. */
    public static FreshRead of(CostLedger ledger, Optional<CostLedger> accountView, ReadFacts facts) {
        return new FreshRead(ledger, accountView, facts, Set.of());
    }

    /** This read, with leave to write these months again though they are final. */
    public FreshRead restating(Set<YearMonth> months) {
        return new FreshRead(ledger, accountView, facts, months);
    }

    private static void requireCovered(CostLedger ledger, ReadFacts facts) {
        for (CostSeries series : ledger.series()) {
            for (CostMetric metric : CostMetric.values()) {
                Money covered = ledger.coverage().periods().stream()
                        .map(period -> series.cost(metric, period))
                        .reduce(Money.zero(ledger.currency()), Money::plus);
                if (!covered.equals(series.cost(metric, EVER))) {
                    throw new IllegalArgumentException(facts.sourceName() + " has charges of "
                            + ArchivePath.printable(series.key().serviceName()) + " on days that it does not cover");
                }
            }
        }
    }
}

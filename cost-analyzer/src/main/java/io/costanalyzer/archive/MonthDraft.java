package io.costanalyzer.archive;

import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.focus.CostMetric;
import io.costanalyzer.ledger.CostLedger;
import io.costanalyzer.ledger.Coverage;
import io.costanalyzer.ledger.MonthClosing;
import io.costanalyzer.ledger.MonthStatus;
import io.costanalyzer.ledger.Scope;
import io.costanalyzer.money.Money;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * A month whose files are written and which the catalogue does not know yet.
 *
 * @param month the month
 * @param outcome what became of its charges
 * @param charges its charges
 * @param accounts the same by account, where the read has that
 * @param coverage the covered days
 * @param estimated the estimated days
 * @param billedCost what it costs in all
 * @param effectiveCost the same with commitments spread
 */
record MonthDraft(
        YearMonth month,
        SaveOutcome outcome,
        CatalogFile charges,
        Optional<CatalogFile> accounts,
        Coverage coverage,
        Coverage estimated,
        Money billedCost,
        Money effectiveCost) {

    static MonthDraft of(YearMonth month, CostLedger ledger, CatalogFile charges) {
        ChargePeriod days = ChargePeriod.ofMonth(month);
        return new MonthDraft(
                month,
                SaveOutcome.WRITTEN,
                charges,
                Optional.empty(),
                ledger.coverage().within(days),
                new Coverage(ledger.estimatedDays().stream()
                        .filter(days::contains)
                        .map(ChargePeriod::ofDay)
                        .toList()),
                ledger.knownCost(Scope.bill(), CostMetric.BILLED_COST, days),
                ledger.knownCost(Scope.bill(), CostMetric.EFFECTIVE_COST, days));
    }

    MonthDraft as(SaveOutcome newOutcome) {
        return new MonthDraft(month, newOutcome, charges, accounts, coverage, estimated, billedCost, effectiveCost);
    }

    MonthDraft with(CatalogFile newAccounts) {
        return new MonthDraft(
                month, outcome, charges, Optional.of(newAccounts), coverage, estimated, billedCost, effectiveCost);
    }

    /** The entry of the catalogue after this read, given the one before it. */
    CatalogMonth toEntry(Optional<CatalogMonth> before, ReadFacts read) {
        boolean same =
                before.filter(entry -> entry.digest().equals(charges.sha256())).isPresent();
        Instant readAt = read.retrievedAt();
        Coverage covered = same ? coverage.plus(before.orElseThrow().coverage()) : coverage;
        MonthStatus status = MonthClosing.after(
                month,
                covered.covers(ChargePeriod.ofMonth(month)),
                !estimated.isEmpty(),
                charges.sha256(),
                readAt,
                before.map(CatalogMonth::asRead));
        return new CatalogMonth(
                status,
                covered.periods(),
                covered.lastDay().orElseThrow(),
                estimated.periods(),
                charges.sha256(),
                same ? before.orElseThrow().firstReadAt() : readAt,
                billedCost,
                effectiveCost,
                read,
                before.map(CatalogMonth::restatements).orElse(List.of()));
    }
}

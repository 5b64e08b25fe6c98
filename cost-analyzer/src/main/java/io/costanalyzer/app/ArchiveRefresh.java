package io.costanalyzer.app;

import io.costanalyzer.allocation.AllocationRules;
import io.costanalyzer.archive.FreshRead;
import io.costanalyzer.archive.LedgerArchive;
import io.costanalyzer.archive.ReadFacts;
import io.costanalyzer.archive.SaveOutcome;
import io.costanalyzer.archive.SavedMonth;
import io.costanalyzer.config.CostAnalyzerConfig;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.ingestion.Ingestion;
import io.costanalyzer.ledger.Reconciliation;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;

/** Reads a period from the source and archives it. Nothing is written before everything has been read. */
final class ArchiveRefresh {

    private final ChargeReading reading;
    private final LedgerArchive archive;
    private final AllocationRules allocation;
    private final RunLog log;

    @Inject
    ArchiveRefresh(ChargeReading reading, LedgerArchive archive, CostAnalyzerConfig config, RunLog log) {
        this.reading = reading;
        this.archive = archive;
        this.allocation = config.environments();
        this.log = log;
    }

    /**
     * Brings the archive up to what the source says today.
     *
     * @param period the days to read
     * @param restating months that are final and are to be written again all the same
     */
    Refreshed refresh(ChargePeriod period, Set<YearMonth> restating) {
        FreshCharges fresh = reading.read(period);
        Ingestion read = fresh.ingestion();
        log.step("Read " + read.charges() + " charges of " + period.start() + " to " + period.lastDay() + " from "
                + read.sourceName() + requests(read) + ".");
        read.problems().examples().stream().limit(3).forEach(problem -> log.warn(problem.message()));
        if (read.covered().isEmpty()) {
            return new Refreshed(read, fresh.reconciliation(), List.of());
        }
        warnOfDifferences(fresh.reconciliation());
        ReadFacts facts = ReadFacts.of(read, fresh.reconciliation(), allocation);
        List<SavedMonth> months = archive.save(
                FreshRead.of(fresh.ledger(), fresh.accountView(), facts).restating(restating));
        months.forEach(this::tell);
        return new Refreshed(read, fresh.reconciliation(), months);
    }

    private static String requests(Ingestion read) {
        long count = read.requests().requests();
        return count == 0
                ? ""
                : " with " + count + (count == 1 ? " request" : " requests") + " at "
                        + read.requests().price().amount().toPlainString() + " USD";
    }

    private void tell(SavedMonth saved) {
        if (saved.outcome() == SaveOutcome.DIFFERS_FROM_FINAL) {
            log.warn(saved.month()
                    + " is final and the source says something else by now; the monthly job restates it.");
        } else {
            log.step((saved.outcome() == SaveOutcome.UNCHANGED ? "Unchanged: " : "Archived ") + saved.month() + " ("
                    + saved.status().displayName() + ").");
        }
    }

    private void warnOfDifferences(Reconciliation reconciliation) {
        reconciliation
                .broken()
                .forEach(line -> log.warn("The charges of the category "
                        + line.chargeCategory().displayName() + " add up to " + line.ledger() + " ("
                        + line.metric().displayName() + "), but the source gives " + line.control()
                        + " as their sum: " + line.difference() + " too much."));
    }
}

package io.costanalyzer.analysis.quality;

import io.costanalyzer.allocation.Environment;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.ingestion.IngestionProblems;
import io.costanalyzer.ingestion.LeftOut;
import io.costanalyzer.ingestion.RequestCount;
import io.costanalyzer.ledger.MonthStatus;
import io.costanalyzer.ledger.Reconciliation;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * How far a month's figures can be trusted.
 *
 * @param month the whole month
 * @param status open, preliminary or final
 * @param dataThrough the last covered day of the month; absent when no day is covered
 * @param missingDays days of the month before {@code dataThrough} that no source answered for
 * @param estimatedDays how many of its days are still estimates
 * @param unallocatedShare the part of the spending that no environment answers for, 1 for all; absent when nothing was
 *     spent
 * @param silentEnvironments environments of the configuration without a single charge in the month: most often a cost
 *     allocation tag that is not activated
 * @param reconciliation the ledger against the source's own sums
 * @param problems what could not be read
 * @param leftOut what was left out on purpose
 * @param requests paid requests of the run, with their price
 * @param sourceName where the charges come from
 * @param retrievedAt when they were read; absent when they come from the archive alone
 */
public record DataQuality(
        ChargePeriod month,
        MonthStatus status,
        Optional<LocalDate> dataThrough,
        List<LocalDate> missingDays,
        int estimatedDays,
        Optional<BigDecimal> unallocatedShare,
        List<Environment> silentEnvironments,
        Reconciliation reconciliation,
        IngestionProblems problems,
        List<LeftOut> leftOut,
        RequestCount requests,
        String sourceName,
        Optional<Instant> retrievedAt) {

    public DataQuality {
        missingDays = List.copyOf(missingDays);
        silentEnvironments = List.copyOf(silentEnvironments);
        leftOut = List.copyOf(leftOut);
    }

    /** The same without what differs between two runs over equal figures: when they were read and what that cost. */
    public DataQuality withoutOccasion() {
        return new DataQuality(
                month,
                status,
                dataThrough,
                missingDays,
                estimatedDays,
                unallocatedShare,
                silentEnvironments,
                reconciliation,
                problems,
                leftOut,
                RequestCount.free(),
                sourceName,
                Optional.empty());
    }
}

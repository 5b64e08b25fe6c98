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
 * @param tagKeys the tags that tell environments apart and whether they are activated, as of the run; empty when there are
 *     none or nobody looked
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
        List<TagKey> tagKeys,
        Reconciliation reconciliation,
        IngestionProblems problems,
        List<LeftOut> leftOut,
        RequestCount requests,
        String sourceName,
        Optional<Instant> retrievedAt) {

    public DataQuality {
        missingDays = List.copyOf(missingDays);
        silentEnvironments = List.copyOf(silentEnvironments);
        tagKeys = List.copyOf(tagKeys);
        leftOut = List.copyOf(leftOut);
    }

    /** The same for readers of one environment: what is about the money or the names of others is left out. */
    public DataQuality about(Environment environment) {
        return new DataQuality(
                month,
                status,
                dataThrough,
                missingDays,
                estimatedDays,
                Optional.empty(),
                silentEnvironments.stream().filter(environment::equals).toList(),
                tagKeys.stream()
                        .filter(key -> key.tells(environment))
                        .map(key -> key.about(environment))
                        .toList(),
                reconciliation,
                problems,
                List.of(),
                requests,
                sourceName,
                retrievedAt);
    }

    /** The same with what is known of the tags. */
    public DataQuality knowing(List<TagKey> keys) {
        return new DataQuality(
                month,
                status,
                dataThrough,
                missingDays,
                estimatedDays,
                unallocatedShare,
                silentEnvironments,
                keys,
                reconciliation,
                problems,
                leftOut,
                requests,
                sourceName,
                retrievedAt);
    }

    /**
     * The same without what differs between two runs over equal figures: when they were read, what that cost, and how the
     * tags stood on that day.
     */
    public DataQuality withoutOccasion() {
        return new DataQuality(
                month,
                status,
                dataThrough,
                missingDays,
                estimatedDays,
                unallocatedShare,
                silentEnvironments,
                List.of(),
                reconciliation,
                problems,
                leftOut,
                RequestCount.free(),
                sourceName,
                Optional.empty());
    }
}

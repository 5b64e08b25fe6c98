package io.costanalyzer.archive;

import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.ledger.Coverage;
import io.costanalyzer.ledger.MonthClosing;
import io.costanalyzer.ledger.MonthStatus;
import io.costanalyzer.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeSet;

/**
 * A month of charges as the catalogue knows it.
 *
 * @param status how far its figures can be relied on
 * @param covered the days that a source answered for; at least one
 * @param dataThrough the last of them
 * @param estimated the days of which a figure is an estimate yet
 * @param digest the SHA-256 of its charges as they are archived
 * @param firstReadAt when exactly these charges were read for the first time
 * @param billedCost what the whole of it costs, all kinds of charge together
 * @param effectiveCost the same with commitments spread
 * @param read what is remembered of the last read
 * @param restatements what it said before, oldest first
 */
public record CatalogMonth(
        MonthStatus status,
        List<ChargePeriod> covered,
        LocalDate dataThrough,
        List<ChargePeriod> estimated,
        String digest,
        Instant firstReadAt,
        Money billedCost,
        Money effectiveCost,
        ReadFacts read,
        List<Restatement> restatements) {

    public CatalogMonth {
        Objects.requireNonNull(status, "status");
        covered = List.copyOf(covered);
        Objects.requireNonNull(dataThrough, "dataThrough");
        estimated = List.copyOf(estimated);
        Objects.requireNonNull(digest, "digest");
        Objects.requireNonNull(firstReadAt, "firstReadAt");
        Objects.requireNonNull(billedCost, "billedCost");
        Objects.requireNonNull(effectiveCost, "effectiveCost");
        Objects.requireNonNull(read, "read");
        restatements = List.copyOf(restatements);
    }

    /** The days that a source answered for. */
    public Coverage coverage() {
        return new Coverage(covered);
    }

    /** The days of which a figure is an estimate yet. */
    public NavigableSet<LocalDate> estimatedDays() {
        NavigableSet<LocalDate> days = new TreeSet<>();
        estimated.forEach(period -> period.dates().forEach(days::add));
        return days;
    }

    /** The read that a next one is held against, to tell whether the month has come to rest. */
    MonthClosing.Read asRead() {
        return new MonthClosing.Read(digest, firstReadAt);
    }

    /** This month with its charges in other bytes that say the same. */
    CatalogMonth withDigest(String newDigest) {
        return new CatalogMonth(
                status,
                covered,
                dataThrough,
                estimated,
                newDigest,
                firstReadAt,
                billedCost,
                effectiveCost,
                read,
                restatements);
    }

    /** This month with other facts of its last read. */
    CatalogMonth with(ReadFacts facts) {
        return new CatalogMonth(
                status,
                covered,
                dataThrough,
                estimated,
                digest,
                firstReadAt,
                billedCost,
                effectiveCost,
                facts,
                restatements);
    }

    /** This month as it was when it could be relied on so far. */
    public CatalogMonth as(MonthStatus other) {
        return new CatalogMonth(
                other,
                covered,
                dataThrough,
                estimated,
                digest,
                firstReadAt,
                billedCost,
                effectiveCost,
                read,
                restatements);
    }

    /** This month, no longer final because it is about to be written again. */
    CatalogMonth reopened(Restatement earlier) {
        List<Restatement> all = new ArrayList<>(restatements);
        all.add(earlier);
        return new CatalogMonth(
                MonthStatus.PRELIMINARY,
                covered,
                dataThrough,
                estimated,
                digest,
                firstReadAt,
                billedCost,
                effectiveCost,
                read,
                all);
    }
}

package io.costanalyzer.app;

import io.costanalyzer.analysis.quality.SourceFacts;
import io.costanalyzer.archive.CatalogMonth;
import io.costanalyzer.archive.ReadFacts;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.ingestion.IngestionProblems;
import io.costanalyzer.ingestion.RequestCount;
import io.costanalyzer.ledger.CostLedger;
import io.costanalyzer.ledger.MonthStatus;
import io.costanalyzer.ledger.Reconciliation;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What the archive knows of the months that an analysis looks at.
 *
 * @param ledger their charges, whatever their tags
 * @param tagged the same charges with those tags told apart that a measure or an owner names; and those of the months before
 *     that the savings programme is held against
 * @param since the first day that the archive knows, be it looked at or not; absent when it knows none
 * @param accountView the same bill by account, where it is known a second time
 * @param months what the catalogue tells of each; months that it does not know are absent
 */
record KnownCosts(
        CostLedger ledger,
        CostLedger tagged,
        Optional<LocalDate> since,
        Optional<CostLedger> accountView,
        SortedMap<YearMonth, CatalogMonth> months) {

    KnownCosts {
        months = Collections.unmodifiableSortedMap(new TreeMap<>(months));
    }

    /** What is known, by charges with their tags; nothing of any day before them. */
    static KnownCosts of(
            CostLedger tagged, Optional<CostLedger> accountView, SortedMap<YearMonth, CatalogMonth> months) {
        return new KnownCosts(
                tagged.withoutTags(), tagged, tagged.coverage().span().map(ChargePeriod::start), accountView, months);
    }

    /** How far a month can be relied on; a month of which nothing is known is open. */
    MonthStatus status(YearMonth month) {
        CatalogMonth known = months.get(month);
        return known == null ? MonthStatus.OPEN : known.status();
    }

    Map<YearMonth, MonthStatus> statuses() {
        return months.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, month -> month.getValue().status()));
    }

    /** Where a month's charges came from, with what this run paid for requests. */
    SourceFacts facts(YearMonth month, String sourceName, RequestCount requests) {
        CatalogMonth known = months.get(month);
        if (known == null) {
            return new SourceFacts(
                    sourceName,
                    new Reconciliation(List.of()),
                    IngestionProblems.none(),
                    List.of(),
                    requests,
                    Optional.empty());
        }
        ReadFacts read = known.read();
        return new SourceFacts(
                read.sourceName(),
                read.reconciliation(),
                read.problems(),
                read.leftOut(),
                requests,
                Optional.of(read.retrievedAt()));
    }
}

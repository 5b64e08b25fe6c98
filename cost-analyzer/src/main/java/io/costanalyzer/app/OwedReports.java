package io.costanalyzer.app;

import io.costanalyzer.archive.ArchiveCatalog;
import io.costanalyzer.archive.CatalogMonth;
import io.costanalyzer.archive.LedgerArchive;
import io.costanalyzer.archive.ReportArchive;
import io.costanalyzer.archive.ReportManifest;
import io.costanalyzer.ledger.MonthStatus;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is owed to the readers of earlier reports. It is found in the archive and not remembered by a run, so that no run
 * that died or could not reach anybody takes a correction with it.
 */
final class OwedReports {

    private static final Duration OFFERED = Duration.ofDays(45);

    private final LedgerArchive ledger;
    private final ReportArchive reports;
    private final ReportDesk desk;
    private final Clock clock;

    @Inject
    OwedReports(LedgerArchive ledger, ReportArchive reports, ReportDesk desk, Clock clock) {
        this.ledger = ledger;
        this.reports = reports;
        this.desk = desk;
        this.clock = clock;
    }

    /**
     * The final months whose newest report was made before they were final, or of other charges than the archive has now.
     *
     * @param running the month of today; {@value CostHistory#MONTHS} months before it are looked at
     */
    List<YearMonth> behind(YearMonth running) {
        return reported(running)
                .filter(manifest -> behind(manifest, month(manifest)))
                .map(ReportManifest::month)
                .toList();
    }

    /**
     * The newest reports of final months that were stored lately: their mails are offered again, and the delivery ledger
     * drops those that went out. An older mail that nobody took in all that time is left to people.
     */
    List<ReportManifest> recent(YearMonth running) {
        return reported(running)
                .filter(manifest -> manifest.storedAt().plus(OFFERED).isAfter(clock.instant()))
                .toList();
    }

    private Stream<ReportManifest> reported(YearMonth running) {
        return ledger.catalog().months().entrySet().stream()
                .filter(month -> month.getValue().status() == MonthStatus.FINAL)
                .map(Map.Entry::getKey)
                .filter(month -> month.isAfter(running.minusMonths(CostHistory.MONTHS)) && month.isBefore(running))
                .flatMap(month -> reports.latest(month).stream());
    }

    private boolean behind(ReportManifest manifest, CatalogMonth month) {
        return manifest.storedAt().isBefore(month.firstReadAt())
                || desk.model(manifest)
                        .filter(report -> report.identity().status() != MonthStatus.FINAL)
                        .isPresent();
    }

    private CatalogMonth month(ReportManifest manifest) {
        ArchiveCatalog catalog = ledger.catalog();
        Optional<CatalogMonth> known = catalog.month(manifest.month());
        return known.orElseThrow();
    }
}

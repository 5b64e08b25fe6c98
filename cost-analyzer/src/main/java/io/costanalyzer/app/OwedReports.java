package io.costanalyzer.app;

import io.costanalyzer.archive.LedgerArchive;
import io.costanalyzer.archive.ReportArchive;
import io.costanalyzer.archive.ReportManifest;
import io.costanalyzer.ledger.MonthStatus;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
     * What is owed.
     *
     * @param behind the final months whose newest report was made before they were final, or of other charges than the
     *     archive has now; oldest first
     * @param recent the newest reports of the other final months that were stored lately: their mails are offered again, and
     *     the delivery ledger drops those that went out. An older mail that nobody took in all that time is left to people.
     */
    record Owed(List<YearMonth> behind, List<ReportManifest> recent) {}

    /**
     * Looks at the reports of closed months.
     *
     * @param running the month of today; {@value CostHistory#MONTHS} months before it are looked at
     */
    Owed before(YearMonth running) {
        List<YearMonth> behind = new ArrayList<>();
        List<ReportManifest> recent = new ArrayList<>();
        ledger.catalog().months().forEach((month, known) -> {
            boolean closed = known.status() == MonthStatus.FINAL
                    && month.isAfter(running.minusMonths(CostHistory.MONTHS))
                    && month.isBefore(running);
            (closed ? reports.latest(month) : Optional.<ReportManifest>empty()).ifPresent(newest -> {
                // What another version of the software has stored cannot be read; only other charges make it be made
                // anew.
                Optional<MonthStatus> told =
                        desk.model(newest).map(report -> report.identity().status());
                if (newest.storedAt().isBefore(known.firstReadAt())
                        || told.filter(status -> status != MonthStatus.FINAL).isPresent()) {
                    behind.add(month);
                } else if (told.isPresent() && newest.storedAt().plus(OFFERED).isAfter(clock.instant())) {
                    recent.add(newest);
                }
            });
        });
        return new Owed(behind, recent);
    }
}

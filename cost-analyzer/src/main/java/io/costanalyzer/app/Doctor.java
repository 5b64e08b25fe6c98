package io.costanalyzer.app;

import io.costanalyzer.archive.Archive;
import io.costanalyzer.archive.ArchiveCatalog;
import io.costanalyzer.archive.ArchiveLayout;
import io.costanalyzer.archive.ArchiveUnavailableException;
import io.costanalyzer.archive.CatalogMonth;
import io.costanalyzer.archive.LedgerArchive;
import io.costanalyzer.config.ConfigWarning;
import io.costanalyzer.config.CostAnalyzerConfig;
import io.costanalyzer.delivery.Channel;
import io.costanalyzer.ingestion.ChargeSource;
import io.costanalyzer.ingestion.MonthTotals;
import io.costanalyzer.ingestion.SourceUnavailableException;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Looks whether everything that a run needs is there, without doing anything that a run would do. */
public final class Doctor {

    private final CostAnalyzerConfig config;
    private final ChargeSource source;
    private final Archive archive;
    private final LedgerArchive ledger;
    private final List<Channel> channels;

    @Inject
    Doctor(
            CostAnalyzerConfig config,
            ChargeSource source,
            Archive archive,
            LedgerArchive ledger,
            List<Channel> channels) {
        this.config = config;
        this.source = source;
        this.archive = archive;
        this.ledger = ledger;
        this.channels = List.copyOf(channels);
    }

    /** How a finding stands. */
    public enum Health {
        OK,
        WARNING,
        PROBLEM
    }

    /**
     * One finding.
     *
     * @param subject what was looked at
     * @param health how it stands
     * @param sentence what was found and, unless all is well, what to do
     */
    public record Finding(String subject, Health health, String sentence) {}

    /**
     * Looks at everything.
     *
     * @param asOf today, in UTC
     * @param paid whether the source may be asked one question that costs a request
     */
    public List<Finding> examine(LocalDate asOf, boolean paid) {
        List<Finding> findings = new ArrayList<>();
        if (config.warnings().isEmpty()) {
            findings.add(new Finding("configuration", Health.OK, "Nothing in it contradicts itself."));
        }
        for (ConfigWarning warning : config.warnings()) {
            findings.add(new Finding("configuration", Health.WARNING, warning.message()));
        }
        findings.addAll(archive(asOf));
        findings.add(source(asOf, paid));
        findings.add(
                channels.isEmpty()
                        ? new Finding(
                                "delivery",
                                Health.WARNING,
                                "Nobody is told anything. Name sns, mail or outbox under \"delivery\".")
                        : new Finding(
                                "delivery",
                                Health.OK,
                                "Goes out by "
                                        + String.join(
                                                ", ",
                                                channels.stream()
                                                        .map(Channel::name)
                                                        .toList())
                                        + ". \"costs canary\" proves that a message arrives."));
        return findings;
    }

    private List<Finding> archive(LocalDate asOf) {
        String place = archive.locate(ArchiveLayout.catalog());
        try {
            ArchiveCatalog catalog = ledger.catalog();
            if (catalog.months().isEmpty()) {
                return List.of(new Finding(
                        "archive", Health.WARNING, place + " is empty. Load the past with \"costs backfill\"."));
            }
            LocalDate through = catalog.months().values().stream()
                    .map(CatalogMonth::dataThrough)
                    .max(Comparator.naturalOrder())
                    .orElseThrow();
            Health fresh = through.isBefore(asOf.minusDays(3)) ? Health.WARNING : Health.OK;
            return List.of(new Finding(
                    "archive",
                    fresh,
                    place + " knows " + catalog.months().size() + " months, through " + through
                            + (fresh == Health.OK ? "." : ". Run \"costs daily\"; is the schedule on?")));
        } catch (ArchiveUnavailableException e) {
            return List.of(new Finding("archive", Health.PROBLEM, String.valueOf(e.getMessage())));
        }
    }

    private Finding source(LocalDate asOf, boolean paid) {
        if (!paid) {
            return new Finding("source", Health.OK, source.name() + " was not asked; --paid asks it one question.");
        }
        try {
            MonthTotals totals = source.monthTotals(List.of(YearMonth.from(asOf).minusMonths(1)));
            return new Finding(
                    "source",
                    Health.OK,
                    source.name() + " answers (" + totals.requests().requests() + " paid requests).");
        } catch (SourceUnavailableException e) {
            return new Finding("source", Health.PROBLEM, String.valueOf(e.getMessage()));
        }
    }
}

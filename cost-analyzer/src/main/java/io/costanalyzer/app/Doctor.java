package io.costanalyzer.app;

import io.costanalyzer.analysis.budget.BudgetSource;
import io.costanalyzer.analysis.budget.ExternalBudgets;
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
import io.costanalyzer.ingestion.MonthTotal;
import io.costanalyzer.ingestion.MonthTotals;
import io.costanalyzer.ingestion.SourceUnavailableException;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Looks whether everything that a run needs is there, without doing anything that a run would do. */
public final class Doctor {

    /** Cost Explorer keeps thirteen months beside the running one. */
    private static final int MONTHS_BACK = 11;

    private final CostAnalyzerConfig config;
    private final ChargeSource source;
    private final Archive archive;
    private final LedgerArchive ledger;
    private final List<Channel> channels;
    private final BudgetSource budgets;
    private final Checkup checkup;

    @Inject
    Doctor(
            CostAnalyzerConfig config,
            ChargeSource source,
            Archive archive,
            LedgerArchive ledger,
            List<Channel> channels,
            BudgetSource budgets,
            Checkup checkup) {
        this.config = config;
        this.source = source;
        this.archive = archive;
        this.ledger = ledger;
        this.channels = List.copyOf(channels);
        this.budgets = budgets;
        this.checkup = checkup;
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
     * @param paid whether questions may be asked that cost a request each: whether the source answers and how far back,
     *     and whether its tags are activated
     */
    public List<Finding> examine(LocalDate asOf, boolean paid) {
        List<Finding> findings = new ArrayList<>();
        if (config.warnings().isEmpty()) {
            findings.add(new Finding("configuration", Health.OK, "Nothing in it contradicts itself."));
        }
        for (ConfigWarning warning : config.warnings()) {
            findings.add(new Finding("configuration", Health.WARNING, warning.message()));
        }
        config.baseline()
                .flatMap(baseline -> baseline.notOver(asOf))
                .ifPresent(sentence -> findings.add(new Finding("baseline", Health.WARNING, sentence)));
        checkup.free().forEach(probe -> findings.addAll(probe.examine()));
        findings.addAll(archive(asOf));
        findings.add(source(asOf, paid));
        if (paid) {
            checkup.paid().forEach(probe -> findings.addAll(probe.examine()));
        }
        if (config.budgets().fromAws()) {
            findings.add(budgets());
        }
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
            List<Finding> findings = new ArrayList<>();
            findings.add(new Finding(
                    "archive",
                    fresh,
                    place + " knows " + catalog.months().size() + " months, through " + through
                            + (fresh == Health.OK ? "." : ". Run \"costs daily\"; is the schedule on?")));
            OldRules.in(catalog, config.environments())
                    .ifPresent(sentence -> findings.add(new Finding("archive", Health.WARNING, sentence)));
            return findings;
        } catch (ArchiveUnavailableException e) {
            return List.of(new Finding("archive", Health.PROBLEM, String.valueOf(e.getMessage())));
        }
    }

    private Finding source(LocalDate asOf, boolean paid) {
        if (!paid) {
            return new Finding("source", Health.OK, source.name() + " was not asked; --paid asks it one question.");
        }
        try {
            YearMonth last = YearMonth.from(asOf).minusMonths(1);
            MonthTotals totals =
                    source.monthTotals(Stream.iterate(last.minusMonths(MONTHS_BACK), month -> month.plusMonths(1))
                            .limit(MONTHS_BACK + 1L)
                            .toList());
            return new Finding("source", Health.OK, source.name() + " answers" + history(totals) + ".");
        } catch (SourceUnavailableException e) {
            return new Finding("source", Health.PROBLEM, String.valueOf(e.getMessage()));
        }
    }

    /** From which month on it has figures. A source that cannot tell months cheaply says nothing of it. */
    private static String history(MonthTotals totals) {
        return totals.totals().stream()
                .filter(month -> !month.billedCost().isZero())
                .map(MonthTotal::month)
                .min(Comparator.naturalOrder())
                .map(first -> ", with figures from " + first + " on")
                .orElse("");
    }

    private Finding budgets() {
        try {
            ExternalBudgets read = budgets.read();
            return read.budgets().isEmpty() && read.leftOut().isEmpty()
                    ? new Finding(
                            "budgets",
                            Health.WARNING,
                            "AWS Budgets has none in this account; infra/template.yaml makes some, as a safety net.")
                    : new Finding(
                            "budgets",
                            Health.OK,
                            "AWS Budgets shows " + read.budgets().size() + ".");
        } catch (SourceUnavailableException e) {
            return new Finding("budgets", Health.PROBLEM, String.valueOf(e.getMessage()));
        }
    }
}

package io.costanalyzer.app;

import io.costanalyzer.archive.Archive;
import io.costanalyzer.archive.ArchiveCatalog;
import io.costanalyzer.archive.ArchiveLayout;
import io.costanalyzer.archive.ArchiveSchema;
import io.costanalyzer.archive.ChargeSheet;
import io.costanalyzer.archive.Column;
import io.costanalyzer.archive.ColumnType;
import io.costanalyzer.archive.Dataset;
import io.costanalyzer.archive.LedgerArchive;
import io.costanalyzer.archive.MonthlyCharges;
import io.costanalyzer.archive.WebArchive;
import io.costanalyzer.archive.query.CannedQueries;
import io.costanalyzer.config.CostAnalyzerConfig;
import io.costanalyzer.render.page.ArchivePage;
import io.costanalyzer.render.page.ArchivePageRenderer;
import io.costanalyzer.render.page.PageQuestion;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Writes the page of the archive: scripts and style first, {@code index.html} last and in one piece. */
public final class PageDesk {

    private static final String PLAIN_TITLE = "AWS cost";

    private final CostAnalyzerConfig config;
    private final Archive archive;
    private final LedgerArchive ledgers;
    private final WebArchive web;
    private final PageMonths months;
    private final PageRows rows;
    private final ArchivePageRenderer renderer;
    private final Clock clock;
    private final RunLog log;

    @Inject
    PageDesk(
            CostAnalyzerConfig config,
            Archive archive,
            LedgerArchive ledgers,
            WebArchive web,
            PageMonths months,
            PageRows rows,
            ArchivePageRenderer renderer,
            Clock clock,
            RunLog log) {
        this.config = config;
        this.archive = archive;
        this.ledgers = ledgers;
        this.web = web;
        this.months = months;
        this.rows = rows;
        this.renderer = renderer;
        this.clock = clock;
        this.log = log;
    }

    /**
     * Brings the page in step with the archive. A month that cannot be read is named on the page and in the log; the others
     * are shown.
     *
     * @return where the page is, for people
     */
    public String refresh() {
        ArchiveCatalog catalog = ledgers.catalog();
        WebArchive.Refreshed shown = web.refresh(catalog);
        List<String> problems = new ArrayList<>();
        shown.problems().forEach((month, reason) -> problems.add(month + " is not shown whole: " + reason));
        problems.addAll(gaps(catalog));
        problems.forEach(log::warn);
        Optional<PageRows.Newest> newest = rows.newest(catalog, shown);
        ArchivePage page = new ArchivePage(
                config.report().title().orElse(PLAIN_TITLE),
                Optional.ofNullable(catalog.currency()),
                clock.instant(),
                SoftwareVersion.CURRENT,
                months.of(catalog, shown.catalog(), newest),
                problems,
                newest.map(PageRows.Newest::largest).orElse(List.of()),
                questions(),
                columns(),
                numbers(),
                ChargeSheet.COLUMNS);
        writeAssets();
        byte[] html = renderer.render(page, this::asset).getBytes(StandardCharsets.UTF_8);
        archive.update(ArchiveLayout.index(), before -> html);
        return archive.locate(ArchiveLayout.index());
    }

    /** One question tells what is there already: the megabyte of scripts goes out once a release, not once a day. */
    private void writeAssets() {
        Set<String> there = Set.copyOf(archive.list(asset("")));
        for (String name : renderer.assetNames()) {
            if (!there.contains(asset(name))) {
                archive.create(asset(name), renderer.asset(name));
            }
        }
    }

    private String asset(String name) {
        return ArchiveLayout.asset(renderer.assetsHash(), name);
    }

    private static List<String> gaps(ArchiveCatalog catalog) {
        return catalog.missingMonths().stream()
                .map(
                        month -> month
                                + " is missing between months that are there; \"costs backfill\" reads it if the source has it.")
                .toList();
    }

    private static List<PageQuestion> questions() {
        return CannedQueries.all().stream()
                .map(query -> new PageQuestion(
                        query.title(), query.question(), query.sql().strip()))
                .toList();
    }

    private static Map<String, List<String>> columns() {
        Map<String, List<String>> columns = new LinkedHashMap<>();
        for (Dataset dataset : ArchiveSchema.datasets()) {
            columns.put(
                    dataset.name(), dataset.columns().stream().map(Column::name).toList());
        }
        columns.put(
                MonthlyCharges.VIEW.name(),
                MonthlyCharges.VIEW.columns().stream().map(Column::name).toList());
        return columns;
    }

    private static List<String> numbers() {
        return ArchiveSchema.datasets().stream()
                .flatMap(dataset -> dataset.columns().stream())
                .filter(column -> column.type() == ColumnType.DECIMAL || column.type() == ColumnType.INTEGER)
                .map(Column::name)
                .distinct()
                .sorted()
                .toList();
    }
}

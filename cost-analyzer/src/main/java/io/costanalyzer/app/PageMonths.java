package io.costanalyzer.app;

import io.costanalyzer.archive.ArchiveCatalog;
import io.costanalyzer.archive.ArchiveLayout;
import io.costanalyzer.archive.ArchiveSchema;
import io.costanalyzer.archive.CatalogMonth;
import io.costanalyzer.archive.ReportArchive;
import io.costanalyzer.archive.ReportVersion;
import io.costanalyzer.archive.WebCatalog;
import io.costanalyzer.archive.WebMonth;
import io.costanalyzer.money.Money;
import io.costanalyzer.render.page.PageMonth;
import io.costanalyzer.report.MonthPoint;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The table of months: what each cost and may cost, as the newest report that looks back on it says. The running month is
 * in no report yet, and is told from its charges.
 */
final class PageMonths {

    private final ReportArchive reports;
    private final ReportDesk desk;

    @Inject
    PageMonths(ReportArchive reports, ReportDesk desk) {
        this.reports = reports;
        this.desk = desk;
    }

    /** Newest first: every month of which there is a charge, another row, or a report. */
    List<PageMonth> of(ArchiveCatalog catalog, WebCatalog web, Optional<PageRows.Newest> newest) {
        TreeMap<YearMonth, Integer> versions = new TreeMap<>();
        for (ReportVersion version : reports.versions()) {
            versions.merge(version.month(), version.version(), Math::max);
        }
        Map<YearMonth, MonthPoint> points = points(versions);
        newest.ifPresent(month -> points.computeIfAbsent(month.month(), any -> running(catalog, month)));
        TreeSet<YearMonth> all = new TreeSet<>(Comparator.reverseOrder());
        all.addAll(catalog.months().keySet());
        all.addAll(versions.keySet());
        return all.stream()
                .map(month -> month(
                        month,
                        catalog.month(month),
                        Optional.ofNullable(web.months().get(month)),
                        Optional.ofNullable(versions.get(month)),
                        points))
                .toList();
    }

    /** A report looks back on a year, so few of them say what there is to say of every month. */
    private Map<YearMonth, MonthPoint> points(NavigableMap<YearMonth, Integer> versions) {
        Map<YearMonth, MonthPoint> points = new HashMap<>();
        for (YearMonth month : versions.descendingKeySet()) {
            if (!points.containsKey(month)) {
                desk.latest(month)
                        .ifPresent(
                                report -> report.months().forEach(point -> points.putIfAbsent(point.month(), point)));
            }
        }
        return points;
    }

    /** The running month has no report yet: its cost so far comes from its charges. */
    private static MonthPoint running(ArchiveCatalog catalog, PageRows.Newest newest) {
        CatalogMonth known = catalog.month(newest.month()).orElseThrow();
        return new MonthPoint(
                newest.month(),
                known.coverage().days(),
                Optional.of(known.status()),
                Optional.of(newest.cost()),
                Optional.of(known.billedCost()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static PageMonth month(
            YearMonth month,
            Optional<CatalogMonth> known,
            Optional<WebMonth> web,
            Optional<Integer> version,
            Map<YearMonth, MonthPoint> points) {
        Optional<MonthPoint> point = Optional.ofNullable(points.get(month));
        return new PageMonth(
                month,
                known.map(CatalogMonth::status),
                known.map(CatalogMonth::dataThrough),
                known.map(entry -> entry.coverage().days()).orElse(0),
                known.filter(entry -> !entry.estimated().isEmpty()).isPresent(),
                point.flatMap(MonthPoint::actual),
                change(point, Optional.ofNullable(points.get(month.minusMonths(1)))),
                point.flatMap(MonthPoint::target),
                known.map(CatalogMonth::billedCost),
                version,
                version.map(number -> ArchiveLayout.report(month, number, "index.html")),
                known.map(entry -> ArchiveLayout.partition(ArchiveSchema.CHARGES, month)),
                web.flatMap(scripts -> Optional.ofNullable(scripts.charges())),
                web.flatMap(scripts -> Optional.ofNullable(scripts.days())),
                web.flatMap(scripts -> Optional.ofNullable(scripts.tables())));
    }

    private static Optional<BigDecimal> change(Optional<MonthPoint> point, Optional<MonthPoint> before) {
        return perDay(point)
                .flatMap(now -> perDay(before)
                        .filter(then -> then.signum() != 0)
                        .map(then -> now.subtract(then).divide(then, MathContext.DECIMAL64)));
    }

    private static Optional<BigDecimal> perDay(Optional<MonthPoint> point) {
        return point.filter(known -> known.coveredDays() > 0)
                .flatMap(known -> known.actual()
                        .map(Money::amount)
                        .map(amount -> amount.divide(BigDecimal.valueOf(known.coveredDays()), MathContext.DECIMAL64)));
    }
}

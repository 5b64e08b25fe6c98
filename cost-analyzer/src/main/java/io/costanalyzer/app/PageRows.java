package io.costanalyzer.app;

import io.costanalyzer.archive.ArchiveCatalog;
import io.costanalyzer.archive.ChargeSheet;
import io.costanalyzer.archive.SeriesCost;
import io.costanalyzer.archive.WebArchive;
import io.costanalyzer.money.Money;
import io.costanalyzer.render.page.PageSeries;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.joda.money.CurrencyUnit;

/** The rows that the page shows to readers without JavaScript. */
final class PageRows {

    private static final int MOST = 200;

    private final WebArchive web;

    @Inject
    PageRows(WebArchive web) {
        this.web = web;
    }

    /** The largest series of the newest month with charges; none when that month cannot be read, which the page says. */
    List<PageSeries> largest(ArchiveCatalog catalog) {
        if (catalog.months().isEmpty()) {
            return List.of();
        }
        YearMonth newest = catalog.months().lastKey();
        CurrencyUnit currency = Objects.requireNonNull(catalog.currency());
        return web.sheet(catalog, newest)
                .map(sheet -> sheet.largest(MOST).stream()
                        .map(series -> row(newest, sheet, series, currency))
                        .toList())
                .orElse(List.of());
    }

    private static PageSeries row(YearMonth month, ChargeSheet sheet, SeriesCost series, CurrencyUnit currency) {
        String account = series.word("SubAccountId");
        return new PageSeries(
                month,
                series.word("x_Environment"),
                Optional.ofNullable(sheet.accountNames().get(account))
                        .map(name -> name + " (" + account + ")")
                        .orElse(account),
                series.word("ServiceName"),
                series.word("x_UsageType"),
                series.word("RegionId"),
                series.word("x_ChargeCategory"),
                Money.of(currency, series.effective()),
                Money.of(currency, series.billed()));
    }
}

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

    /**
     * The newest month with charges.
     *
     * @param month the month
     * @param cost effective cost of usage and purchases
     * @param largest the series that cost most
     */
    record Newest(YearMonth month, Money cost, List<PageSeries> largest) {}

    /** Nothing when there is no such month, or it cannot be read, which the page says. */
    Optional<Newest> newest(ArchiveCatalog catalog, WebArchive.Refreshed shown) {
        if (catalog.months().isEmpty()) {
            return Optional.empty();
        }
        YearMonth newest = catalog.months().lastKey();
        CurrencyUnit currency = Objects.requireNonNull(catalog.currency());
        return shown.newest()
                .or(() -> web.sheet(catalog, newest))
                .map(sheet -> new Newest(
                        newest,
                        Money.of(currency, sheet.spending()),
                        sheet.largest(MOST).stream()
                                .map(series -> row(newest, sheet, series, currency))
                                .toList()));
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

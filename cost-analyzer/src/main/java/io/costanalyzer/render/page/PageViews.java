package io.costanalyzer.render.page;

import io.costanalyzer.ledger.MonthStatus;
import io.costanalyzer.money.Money;
import io.costanalyzer.render.format.CostFormat;
import io.costanalyzer.render.format.ReportDates;
import io.costanalyzer.render.view.ArchiveMonthView;
import io.costanalyzer.render.view.ArchiveSeriesView;
import io.costanalyzer.render.view.ArchiveView;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.joda.money.CurrencyUnit;

/** What the template prints. */
final class PageViews {

    private final CostFormat format;
    private final UnaryOperator<String> assetPath;

    PageViews(CostFormat format, UnaryOperator<String> assetPath) {
        this.format = format;
        this.assetPath = assetPath;
    }

    ArchiveView view(ArchivePage page) {
        return new ArchiveView(
                page.title(),
                page.currency().map(CurrencyUnit::getCode).orElse(""),
                status(page),
                page.problems(),
                page.months().stream().map(this::month).toList(),
                page.largest().stream()
                        .findFirst()
                        .map(series -> ReportDates.month(series.month()))
                        .orElse(""),
                page.largest().stream().map(this::series).toList(),
                assetPath.apply(PageAssets.STYLE),
                PageAssets.SCRIPTS.stream().map(assetPath).toList(),
                assetPath.apply("LICENSES.txt"),
                new PageJson(format).write(page, this::note, assetPath.apply(PageAssets.SQL)),
                "Written " + ReportDates.minute(page.writtenAt()) + " by cost-analyzer " + page.softwareVersion()
                        + ".");
    }

    private static String status(ArchivePage page) {
        if (page.months().isEmpty()) {
            return "Nothing is in the archive yet: run \"costs backfill\" or \"costs daily\".";
        }
        String first =
                ReportDates.month(page.months().get(page.months().size() - 1).month());
        String last = ReportDates.month(page.months().get(0).month());
        return page.months().size()
                + (page.months().size() == 1 ? " month, " + last : " months, " + first + " to " + last)
                + ". Amounts are in "
                + page.currency().map(CurrencyUnit::getCode).orElse("no currency yet") + "; days are days in UTC.";
    }

    private ArchiveMonthView month(PageMonth month) {
        return new ArchiveMonthView(
                ReportDates.month(month.month()),
                month.month().toString(),
                month.status().map(MonthStatus::displayName).orElse("no charges"),
                months(month),
                amount(month.cost()),
                format.percentChange(month.changePerDay()),
                amount(month.target()),
                month.cost()
                        .flatMap(cost -> month.target().map(cost::minus))
                        .filter(difference -> month.isWhole())
                        .map(format::difference)
                        .orElse(CostFormat.UNKNOWN),
                month.cost()
                        .flatMap(cost -> month.target().map(target -> month.isWhole() && cost.compareTo(target) > 0))
                        .orElse(false),
                amount(month.billed()),
                month.report().stream().toList(),
                month.reportVersion().map(version -> "v" + version).orElse(""),
                month.raw().stream().toList());
    }

    private static String months(PageMonth month) {
        return month.isWhole() || month.status().isEmpty()
                ? ""
                : month.knownDays() + " of " + month.month().lengthOfMonth() + " days";
    }

    private ArchiveSeriesView series(PageSeries series) {
        return new ArchiveSeriesView(
                series.environment(),
                series.account(),
                series.service(),
                series.usageType(),
                series.region(),
                series.chargeCategory(),
                format.amount(series.effective()),
                format.amount(series.billed()));
    }

    private String amount(Optional<Money> amount) {
        return amount.map(format::amount).orElse(CostFormat.UNKNOWN);
    }

    /** What a reader must know of a month that is not final. */
    private Optional<String> note(PageMonth month) {
        List<String> parts = new java.util.ArrayList<>();
        month.status()
                .filter(status -> status != MonthStatus.FINAL)
                .ifPresent(status -> parts.add("is " + status.displayName()));
        if (month.status().isPresent() && !month.isWhole()) {
            parts.add(month.knownDays() + " of " + month.month().lengthOfMonth() + " days are known"
                    + month.dataThrough()
                            .map(day -> ", the last is " + ReportDates.day(day))
                            .orElse(""));
        }
        if (month.hasEstimates()) {
            parts.add("some figures are estimates");
        }
        return parts.isEmpty() ? Optional.empty() : Optional.of(month.month() + ": " + String.join("; ", parts) + ".");
    }
}

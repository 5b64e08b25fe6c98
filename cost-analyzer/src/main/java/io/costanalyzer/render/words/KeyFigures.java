package io.costanalyzer.render.words;

import io.costanalyzer.analysis.forecast.MonthEndForecast;
import io.costanalyzer.analysis.savings.TargetVerdict;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.render.format.CostFormat;
import io.costanalyzer.render.format.ReportDates;
import io.costanalyzer.render.view.KeyFigureView;
import io.costanalyzer.report.BudgetLine;
import io.costanalyzer.report.MonthCosts;
import io.costanalyzer.report.MonthlyReport;
import io.costanalyzer.report.TargetLine;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * The three figures of page one: what the month cost and how that has changed; what was saved and what was wanted; and,
 * for a running month, the forecast, otherwise the budget, otherwise what is to be paid.
 */
public final class KeyFigures {

    private final CostFormat format;
    private final MonthlyReport report;

    public KeyFigures(CostFormat format, MonthlyReport report) {
        this.format = format;
        this.report = report;
    }

    /** None when no cost is known. */
    public List<KeyFigureView> list() {
        return report.costs()
                .map(costs -> List.of(cost(costs), saving(), outlook(costs)))
                .orElse(List.of());
    }

    /** Whether what is to be paid is one of the three. */
    public boolean showPayable() {
        return report.costs().isPresent()
                && report.overallForecast().isEmpty()
                && report.overallBudget()
                        .filter(line -> line.spent().isPresent())
                        .isEmpty();
    }

    private KeyFigureView cost(MonthCosts costs) {
        String month = ReportDates.name(report.identity().month().getMonth());
        String label = costs.periods().isWholeMonth()
                ? month
                : ReportDates.period(costs.periods().current());
        String before = costs.periods()
                        .previous()
                        .equals(ChargePeriod.ofMonth(report.identity().month().minusMonths(1)))
                ? ReportDates.name(report.identity().month().minusMonths(1).getMonth())
                : ReportDates.period(costs.periods().previous());
        Optional<BigDecimal> change = costs.periods().changePerDay(costs.total());
        int sign = change.filter(one -> one.abs().compareTo(Headline.FLAT) >= 0)
                .map(BigDecimal::signum)
                .orElse(0);
        String detail = costs.total()
                .difference()
                .map(difference -> format.differenceWithCode(difference) + " on " + before
                        + change.map(one -> ", " + format.percentChange(one) + " in cost per day")
                                .orElse(""))
                .orElse(before + " is not known");
        return new KeyFigureView(
                "Cost of " + label, format.amountWithCode(costs.total().actual()), detail, sign > 0, sign < 0);
    }

    private KeyFigureView saving() {
        Optional<TargetLine> target = report.overallTarget();
        if (target.isEmpty()) {
            return new KeyFigureView(
                    "Saved against the baseline", CostFormat.UNKNOWN, "no overall target is set", false, false);
        }
        TargetLine line = target.get();
        String gap = line.excessPerMonth()
                .filter(excess -> line.isBehind() && excess.signum() > 0)
                .map(excess -> " (" + format.amountWithCode(excess) + " a month)")
                .orElse("");
        return new KeyFigureView(
                "Saved against the baseline"
                        + TargetWords.days(line).map(days -> " " + days).orElse(""),
                format.percent(line.saving()),
                capitalised(amount(line) + new TargetWords(format).verdict(line)) + gap + verified(),
                line.isBehind(),
                line.verdict() == TargetVerdict.MET);
    }

    /** {@code 730.15 USD instead of 1,073.97 USD a month; }. */
    private String amount(TargetLine line) {
        return line.baselinePerDay()
                .flatMap(before -> line.actualPerDay()
                        .map(now -> format.amountWithCode(line.perMonth(now)) + " instead of "
                                + format.amountWithCode(line.perMonth(before)) + " a month; "))
                .orElse("");
    }

    /** What of it the measures account for, beyond doubt. */
    private String verified() {
        return report.programme()
                .filter(found -> !found.measures().isEmpty())
                .map(found -> "; " + format.amountWithCode(found.verified()) + " a month verified")
                .orElse("");
    }

    private KeyFigureView outlook(MonthCosts costs) {
        Optional<BudgetLine> budget = report.overallBudget();
        return report.overallForecast()
                .map(line -> forecast(line.forecast(), budget))
                .or(() -> budget.filter(line -> line.spent().isPresent()).map(this::budget))
                .orElseGet(() -> payable(costs));
    }

    private KeyFigureView forecast(MonthEndForecast forecast, Optional<BudgetLine> budget) {
        String range = format.amountWithCode(forecast.low()) + " to " + format.amountWithCode(forecast.high())
                + " with " + forecast.confidencePercent() + CostFormat.NO_BREAK + "% confidence";
        String limit = budget.map(line -> "; budget " + format.amountWithCode(line.limit()))
                .orElse("");
        boolean over = budget.filter(line -> line.forecastExcess()
                                .orElse(forecast.expected().minus(line.limit()))
                                .signum()
                        > 0)
                .isPresent();
        return new KeyFigureView(
                "Expected for all of "
                        + ReportDates.name(report.identity().month().getMonth()),
                format.amountWithCode(forecast.expected()),
                range + limit,
                over,
                false);
    }

    private KeyFigureView budget(BudgetLine line) {
        boolean over = line.excess().filter(excess -> excess.signum() > 0).isPresent();
        return new KeyFigureView(
                "Budget used",
                format.used(line.share()),
                line.spent().map(format::amountWithCode).orElse(CostFormat.UNKNOWN) + " billed of "
                        + format.amountWithCode(line.limit()),
                over,
                false);
    }

    private KeyFigureView payable(MonthCosts costs) {
        return new KeyFigureView(
                "To pay",
                format.amountWithCode(costs.invoice().payable()),
                "billed cost with support, tax, credits and refunds",
                false,
                false);
    }

    private static String capitalised(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}

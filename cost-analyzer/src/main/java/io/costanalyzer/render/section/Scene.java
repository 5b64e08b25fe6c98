package io.costanalyzer.render.section;

import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.focus.CostMetric;
import io.costanalyzer.money.Money;
import io.costanalyzer.render.chart.Sparklines;
import io.costanalyzer.render.format.CostFormat;
import io.costanalyzer.render.format.ReportDates;
import io.costanalyzer.render.format.Sparkline;
import io.costanalyzer.render.table.Cell;
import io.costanalyzer.report.ComparedPeriods;
import io.costanalyzer.report.CostRow;
import io.costanalyzer.report.MonthlyReport;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What every section needs to know.
 *
 * @param report the figures
 * @param format how they are printed
 * @param extent how much of them is told
 */
public record Scene(MonthlyReport report, CostFormat format, Extent extent) {

    /** All of a report. */
    public Scene(MonthlyReport report, CostFormat format) {
        this(report, format, Extent.WHOLE);
    }

    /** How many rows a table may have that usually has no limit. */
    public int rows() {
        return extent.rows();
    }

    /** What stands below a table that leaves something out that cannot be summed up; nothing when it does not. */
    public List<String> leftOut(int found, String what) {
        return leftOut(found, rows(), what);
    }

    /** The same for a table with a limit of its own. */
    List<String> leftOut(int found, int shown, String what) {
        return found <= shown
                ? List.of()
                : List.of("The first " + format.count(shown) + " of " + format.count(found) + " " + what
                        + (extent.isShortened() ? "; model.json of the report has all of them." : "."));
    }

    /** The days of the month as a column is headed: {@code Oct 2026}, or {@code 1–18 Oct 2026} while it is not whole. */
    String thisMonth(ComparedPeriods periods) {
        return heading(periods.current());
    }

    /** The days before, likewise. */
    String monthBefore(ComparedPeriods periods) {
        return heading(periods.previous());
    }

    /**
     * Thirteen months as a drawing. A running month stands there as a whole one at its cost a day so far: its few days would
     * look like a fall.
     */
    Cell trend(CostRow row, ComparedPeriods periods) {
        List<Optional<Money>> months = new ArrayList<>(row.history());
        boolean running = !periods.isWholeMonth();
        if (running) {
            int last = months.size() - 1;
            int length = periods.current().start().lengthOfMonth();
            months.set(last, months.get(last).map(cost -> cost.times(length).perUnit(periods.days())));
        }
        return Cell.sparkline(Sparklines.of(months, format, running), Sparkline.of(months));
    }

    /** {@code effective cost of usage and purchases, USD}. */
    String spendingBasis() {
        return report.identity().metric().displayName() + " cost of usage and purchases, " + currency();
    }

    /** {@code billed cost of all charge categories, USD}. */
    String billBasis() {
        return CostMetric.BILLED_COST.displayName() + " cost of all charge categories, " + currency();
    }

    /** The currency of every amount: {@code USD}. */
    public String currency() {
        return report.identity().currency().getCode();
    }

    private static String heading(ChargePeriod period) {
        YearMonth month = YearMonth.from(period.start());
        return period.equals(ChargePeriod.ofMonth(month)) ? ReportDates.shortMonth(month) : ReportDates.period(period);
    }
}

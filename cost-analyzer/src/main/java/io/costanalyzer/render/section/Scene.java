package io.costanalyzer.render.section;

import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.focus.CostMetric;
import io.costanalyzer.render.format.CostFormat;
import io.costanalyzer.render.format.ReportDates;
import io.costanalyzer.report.ComparedPeriods;
import io.costanalyzer.report.MonthlyReport;
import java.time.YearMonth;

/**
 * What every section needs to know.
 *
 * @param report the figures
 * @param format how they are printed
 */
public record Scene(MonthlyReport report, CostFormat format) {

    /** The days of the month as a column is headed: {@code Oct 2026}, or {@code 1–18 Oct 2026} while it is not whole. */
    String thisMonth(ComparedPeriods periods) {
        return heading(periods.current());
    }

    /** The days before, likewise. */
    String monthBefore(ComparedPeriods periods) {
        return heading(periods.previous());
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

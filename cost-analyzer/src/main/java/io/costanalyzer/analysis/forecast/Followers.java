package io.costanalyzer.analysis.forecast;

import io.costanalyzer.focus.ChargeCategory;
import java.time.YearMonth;

/**
 * Charges that follow the bill: support, which is posted a week after its month, and tax, which is dated the 1st and grows
 * all month. Both are expected as they stood in the latest of three months in which they were posted.
 */
final class Followers {

    private static final int POSTED_WITHIN_MONTHS = 3;

    private final ScopeHistory history;
    private final YearMonth month;

    /**
     * Looks back.
     *
     * @param month the month that is forecast; those before it are looked at
     */
    Followers(ScopeHistory history, YearMonth month) {
        this.history = history;
        this.month = month;
    }

    /** What support will come to: the same part of the usage, or the same amount where it did not change. */
    double support(double usage) {
        for (int back = 1; back <= POSTED_WITHIN_MONTHS; back++) {
            double posted = in(back, ChargeCategory.SUPPORT);
            double ofUsage = in(back, ChargeCategory.USAGE);
            if (posted != 0) {
                return posted == in(back + 1, ChargeCategory.SUPPORT) || ofUsage <= 0
                        ? posted
                        : posted / ofUsage * usage;
            }
        }
        return 0;
    }

    /** What tax will come to: the same part of usage and support. Where support is not posted yet, it is expected. */
    double tax(double usage) {
        for (int back = 1; back <= POSTED_WITHIN_MONTHS; back++) {
            double posted = in(back, ChargeCategory.TAX);
            double ofUsage = in(back, ChargeCategory.USAGE);
            double support = in(back, ChargeCategory.SUPPORT);
            double taxed = ofUsage + (support == 0 ? support(ofUsage) : support);
            if (posted != 0 && taxed > 0) {
                return posted / taxed * (usage + support(usage));
            }
        }
        return 0;
    }

    private double in(int monthsBack, ChargeCategory category) {
        YearMonth earlier = month.minusMonths(monthsBack);
        return MonthProjection.sum(
                history,
                line -> line.is(category),
                history.index(earlier.atDay(1)),
                history.index(earlier.plusMonths(1).atDay(1)));
    }
}

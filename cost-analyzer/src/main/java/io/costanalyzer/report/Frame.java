package io.costanalyzer.report;

import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.ledger.CostLedger;
import io.costanalyzer.money.Money;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A ledger seen from one month: the days compared and the thirteen months up to it.
 *
 * @param ledger the costs
 * @param periods the days compared
 * @param months oldest first, the month itself last
 */
record Frame(CostLedger ledger, ComparedPeriods periods, List<YearMonth> months) {

    /** A year and the month itself, so that the same month of last year is in sight. */
    static final int MONTHS = 13;

    static List<YearMonth> monthsTo(YearMonth month) {
        return IntStream.range(0, MONTHS)
                .mapToObj(i -> month.minusMonths(MONTHS - 1L - i))
                .toList();
    }

    /** How many days of a month are known. */
    static int coveredDays(CostLedger ledger, YearMonth month) {
        return ledger.coverage().within(ChargePeriod.ofMonth(month)).days();
    }

    Money zero() {
        return Money.zero(ledger.currency());
    }

    /** For each month, whether any day of it is known. */
    List<Boolean> known() {
        return months.stream().map(month -> coveredDays(ledger, month) > 0).toList();
    }
}

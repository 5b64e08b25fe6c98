package io.costanalyzer.report;

import io.costanalyzer.ledger.MonthStatus;
import io.costanalyzer.money.Money;
import java.time.YearMonth;
import java.util.Optional;

/**
 * One of the thirteen months. Baseline, target and actual share the report's basis; payable and budget are billed cost.
 *
 * @param month the calendar month
 * @param coveredDays how many of its days are known
 * @param status how far it can be relied on; absent when nobody has judged it
 * @param actual what the covered days cost; absent when there is none
 * @param payable what the covered days' invoice asks for, all charge categories; absent with {@code actual}
 * @param baseline what a month of this length cost before the programme
 * @param target what a month of this length may cost at most
 * @param budget the limit for everything together
 */
public record MonthPoint(
        YearMonth month,
        int coveredDays,
        Optional<MonthStatus> status,
        Optional<Money> actual,
        Optional<Money> payable,
        Optional<Money> baseline,
        Optional<Money> target,
        Optional<Money> budget) {

    /** Whether every day of the month is known. */
    public boolean isWhole() {
        return coveredDays == month.lengthOfMonth();
    }
}

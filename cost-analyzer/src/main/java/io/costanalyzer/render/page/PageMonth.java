package io.costanalyzer.render.page;

import io.costanalyzer.ledger.MonthStatus;
import io.costanalyzer.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/**
 * A month of the archive.
 *
 * @param month the month
 * @param status how far it can be relied on; absent when it has no charges
 * @param dataThrough the last known day
 * @param knownDays how many of its days are known
 * @param hasEstimates whether a figure of it is an estimate yet
 * @param cost effective cost of usage and purchases of the known days, as the newest report that looks back on it has it
 * @param changePerDay against the month before, by the cost of a known day: 0.031 for 3.1 % more
 * @param target what a month of this length may cost
 * @param billed the billed cost of the known days, all kinds of charge
 * @param reportVersion the newest version of its report
 * @param report the path of that
 * @param raw the path of its charges
 * @param charges the path of the script with its series
 * @param days the path of the script with its days
 * @param tables the path of the script with its other datasets
 */
public record PageMonth(
        YearMonth month,
        Optional<MonthStatus> status,
        Optional<LocalDate> dataThrough,
        int knownDays,
        boolean hasEstimates,
        Optional<Money> cost,
        Optional<BigDecimal> changePerDay,
        Optional<Money> target,
        Optional<Money> billed,
        Optional<Integer> reportVersion,
        Optional<String> report,
        Optional<String> raw,
        Optional<String> charges,
        Optional<String> days,
        Optional<String> tables) {

    /** Whether each of its days is known. */
    public boolean isWhole() {
        return knownDays == month.lengthOfMonth();
    }
}

package io.costanalyzer.ingestion.costexplorer;

import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.ingestion.SourceUnavailableException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/**
 * The days that can be asked for.
 *
 * @param asked what the question says
 * @param wanted the part of it that is handed on
 */
record TimeWindow(ChargePeriod asked, ChargePeriod wanted) {

    /** "To retrieve data beyond the past 14 months, your start date needs to be the first day of the month." */
    private static final int ANY_DAY_MONTHS = 14;

    /**
     * The part of a period that Cost Explorer can know today.
     *
     * <p>It ends with today: Cost Explorer accepts an end up to the 1st of the next month and would answer for the days to
     * come that they cost nothing.
     *
     * @return nothing when the period has not begun
     * @throws SourceUnavailableException when the period begins before what Cost Explorer keeps
     */
    static Optional<TimeWindow> of(ChargePeriod period, LocalDate today, int historyMonths) {
        LocalDate first = firstDay(today, historyMonths);
        if (period.start().isBefore(first)) {
            throw new SourceUnavailableException(
                    Refusals.OPERATION,
                    "days from " + period.start() + " on are asked for, and Cost Explorer keeps " + historyMonths
                            + " months beside the running one, from " + first + " on",
                    "Read a period that starts on " + first
                            + " or later; older months come from the archive or from a FOCUS export.",
                    null);
        }
        return period.intersection(ChargePeriod.of(first, today.plusDays(1)))
                .map(wanted -> new TimeWindow(ChargePeriod.of(startFor(wanted, today), wanted.endExclusive()), wanted));
    }

    /** The first day of the months that Cost Explorer keeps. */
    static LocalDate firstDay(LocalDate today, int historyMonths) {
        return YearMonth.from(today).minusMonths(historyMonths).atDay(1);
    }

    private static LocalDate startFor(ChargePeriod wanted, LocalDate today) {
        return wanted.start().isBefore(today.minusMonths(ANY_DAY_MONTHS))
                ? wanted.start().withDayOfMonth(1)
                : wanted.start();
    }
}

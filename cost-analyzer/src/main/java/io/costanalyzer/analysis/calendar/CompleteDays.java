package io.costanalyzer.analysis.calendar;

import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.ledger.CostLedger;
import io.costanalyzer.ledger.Coverage;
import io.costanalyzer.ledger.MonthStatus;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * Which days a judgement may stand on. Charges of the last days are still coming in, so that these days look cheap:
 * they are on the bill and in budgets, but no detection, target or forecast is built on them.
 *
 * @param lateDays how many days before today are still incomplete, 0 or more
 */
public record CompleteDays(int lateDays) {

    /** Yesterday and the day before are incomplete: Cost Explorer is refreshed up to 24 hours late. */
    public static final CompleteDays USUAL = new CompleteDays(2);

    public CompleteDays {
        if (lateDays < 0) {
            throw new IllegalArgumentException("Days cannot be late by " + lateDays);
        }
    }

    /** The first day that is not yet complete. */
    public LocalDate endExclusive(LocalDate asOf) {
        return asOf.minusDays(lateDays);
    }

    /** The days of the period that are covered and complete. */
    public Coverage of(CostLedger ledger, ChargePeriod period, LocalDate asOf) {
        return ChargePeriod.between(period.start(), endExclusive(asOf))
                .flatMap(period::intersection)
                .map(ledger.coverage()::within)
                .orElse(Coverage.none());
    }

    /** The days of the month that are covered and complete; in a final month, every covered day is. */
    public Coverage of(CostLedger ledger, YearMonth month, LocalDate asOf, MonthStatus status) {
        ChargePeriod whole = ChargePeriod.ofMonth(month);
        return status == MonthStatus.FINAL ? ledger.coverage().within(whole) : of(ledger, whole, asOf);
    }
}

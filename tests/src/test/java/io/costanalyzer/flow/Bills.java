package io.costanalyzer.flow;

import io.costanalyzer.focus.ChargePeriod;
import java.time.LocalDate;
import java.time.YearMonth;

/** Bills that several tests live on. Amounts are per day, in USD. */
final class Bills {

    static final LocalDate FIRST = LocalDate.of(2025, 1, 1);

    private static final LocalDate END = LocalDate.of(2026, 12, 31);

    private Bills() {}

    /** prod 20.10, dev 9.95, nobody's 0.05, every day; half of prod from June 2025 on. */
    static Account steady() {
        ChargePeriod always = ChargePeriod.of(FIRST, END);
        LocalDate cut = LocalDate.of(2025, 6, 1);
        return new Account(FIRST)
                .billing(always, "prod", "Amazon Aurora", day -> day.isBefore(cut) ? "20.10" : "10.05")
                .billing(always, "dev", "AWS Lambda", day -> "9.95")
                .billing(always, "", "Amazon Route 53", day -> "0.05");
    }

    /** Its first month, which nobody has asked for yet. */
    static YearMonth firstMonth() {
        return YearMonth.from(FIRST);
    }
}

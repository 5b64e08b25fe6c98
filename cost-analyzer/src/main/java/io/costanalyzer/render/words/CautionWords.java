package io.costanalyzer.render.words;

import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.ledger.MonthClosing;
import io.costanalyzer.ledger.MonthStatus;
import io.costanalyzer.render.format.ReportDates;
import io.costanalyzer.report.Identity;
import io.costanalyzer.report.MonthlyReport;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a reader must know before the figures: that they can still change, and which days they leave out. */
public final class CautionWords {

    private CautionWords() {}

    /** Nothing for a final month. */
    public static List<String> of(MonthlyReport report) {
        Identity identity = report.identity();
        if (identity.status() == MonthStatus.FINAL) {
            return List.of();
        }
        String month = ReportDates.name(identity.month().getMonth());
        List<String> sentences = new ArrayList<>();
        sentences.add(
                identity.status() == MonthStatus.OPEN
                        ? month + " is still open: nothing here is a result yet."
                        : "Preliminary: the bill of " + month + " can still change. It is final " + when(identity));
        leftOut(report)
                .map(days -> "Charges of " + ReportDates.days(days) + " are still coming in. They count for budgets and"
                        + " are left out of everything else, because days that are not whole read as a saving.")
                .ifPresent(sentences::add);
        return sentences;
    }

    /** On a day after the earliest one, its date would say that the month ought to be final. */
    private static String when(Identity identity) {
        LocalDate earliest = identity.month().plusMonths(1).atDay(MonthClosing.FINAL_FROM_DAY);
        return LocalDate.ofInstant(identity.generatedAt(), ZoneOffset.UTC).isBefore(earliest)
                ? "from " + ReportDates.day(earliest) + " on at the earliest."
                : "when no day of it is an estimate and a read on a later day says the same.";
    }

    /** From the first day that the report leaves out to the last that is known. */
    private static Optional<ChargePeriod> leftOut(MonthlyReport report) {
        LocalDate from = report.costs()
                .map(costs -> costs.periods().current().endExclusive())
                .orElse(report.identity().month().atDay(1));
        return report.identity()
                .dataThrough()
                .filter(last -> !last.isBefore(from))
                .map(last -> ChargePeriod.of(from, last.plusDays(1)));
    }
}

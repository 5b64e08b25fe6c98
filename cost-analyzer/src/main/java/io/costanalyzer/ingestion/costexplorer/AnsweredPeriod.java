package io.costanalyzer.ingestion.costexplorer;

import io.costanalyzer.focus.ChargePeriod;
import java.time.DateTimeException;
import java.time.LocalDate;

/** Reads the period that a part of an answer is for. */
final class AnsweredPeriod {

    private static final int DATE_LENGTH = "2026-10-01".length();

    private AnsweredPeriod() {}

    /**
     * The period, whose end is exclusive in Cost Explorer as it is here.
     *
     * @throws io.costanalyzer.ingestion.SourceUnavailableException when there is none
     */
    static ChargePeriod of(AnswerPage.Part part) {
        if (part.start() == null && part.end() == null) {
            throw Refusals.untrue("a part of the answer does not say what period it is for");
        }
        String start = String.valueOf(part.start());
        String end = String.valueOf(part.end());
        try {
            return ChargePeriod.of(day(start), day(end));
        } catch (DateTimeException | IllegalArgumentException malformed) {
            throw Refusals.untrue("the answer is for \"" + Refusals.cut(start) + "\" to \"" + Refusals.cut(end)
                    + "\", which is no period");
        }
    }

    /** A day, or a time of which the day is meant: {@code 2026-10-01} or {@code 2026-10-01T00:00:00Z}. */
    private static LocalDate day(String text) {
        return LocalDate.parse(text.length() > DATE_LENGTH ? text.substring(0, DATE_LENGTH) : text);
    }
}

package io.costanalyzer.ingestion.export;

import io.costanalyzer.focus.ChargePeriod;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The days that an export answers for: those of the billing months it has rows of, up to the last day that has one. Where a
 * month is missing between two others, the days after the gap count.
 */
final class AnsweredMonths {

    private final SortedSet<YearMonth> months = new TreeSet<>();
    private @Nullable LocalDate lastDay;

    void addMonth(YearMonth month) {
        months.add(month);
    }

    void addDay(LocalDate day) {
        if (lastDay == null || day.isAfter(lastDay)) {
            lastDay = day;
        }
    }

    /** The answered days of a request: the newest that follow each other without a gap. */
    Optional<ChargePeriod> within(ChargePeriod requested) {
        if (lastDay == null) {
            return Optional.empty();
        }
        LocalDate end = lastDay.plusDays(1);
        Optional<ChargePeriod> newest = Optional.empty();
        for (YearMonth month : months) {
            Optional<ChargePeriod> part = ChargePeriod.ofMonth(month)
                    .intersection(requested)
                    .flatMap(days -> ChargePeriod.between(
                            days.start(), days.endExclusive().isBefore(end) ? days.endExclusive() : end));
            if (part.isPresent()) {
                newest = newest.filter(before ->
                                !before.endExclusive().isBefore(part.get().start()))
                        .map(before -> before.span(part.get()))
                        .or(() -> part);
            }
        }
        return newest;
    }
}

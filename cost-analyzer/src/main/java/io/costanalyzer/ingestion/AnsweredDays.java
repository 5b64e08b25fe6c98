package io.costanalyzer.ingestion;

import io.costanalyzer.focus.ChargePeriod;
import java.time.LocalDate;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The days that an export answers for: those of the billing periods it has rows of, up to the last day that has one.
 *
 * <p>The export of a running month says nothing of the days to come, and an export without a month says nothing of that
 * month. Where a month is missing between two others, the days after the gap count: the older part can be asked for alone.
 */
public final class AnsweredDays {

    private final SortedSet<ChargePeriod> billingPeriods = new TreeSet<>();
    private @Nullable LocalDate lastDay;

    /** A billing period that has a row. */
    public void addBillingPeriod(ChargePeriod period) {
        billingPeriods.add(period);
    }

    /** A day that has a row. */
    public void addDay(LocalDate day) {
        if (lastDay == null || day.isAfter(lastDay)) {
            lastDay = day;
        }
    }

    /** The answered days of a request: the newest that follow each other without a gap. */
    public Optional<ChargePeriod> within(ChargePeriod requested) {
        if (lastDay == null) {
            return Optional.empty();
        }
        LocalDate end = lastDay.plusDays(1);
        Optional<ChargePeriod> newest = Optional.empty();
        for (ChargePeriod period : billingPeriods) {
            Optional<ChargePeriod> part = period.intersection(requested)
                    .flatMap(days -> ChargePeriod.between(days.start(), earlier(days.endExclusive(), end)));
            if (part.isPresent()) {
                newest = newest.filter(before ->
                                !before.endExclusive().isBefore(part.get().start()))
                        .map(before -> before.span(part.get()))
                        .or(() -> part);
            }
        }
        return newest;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}

package io.costanalyzer.analysis.anomaly;

import io.costanalyzer.allocation.Environment;
import io.costanalyzer.focus.Dimension;
import io.costanalyzer.ledger.CostLedger;
import io.costanalyzer.ledger.CostSeries;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Detection replayed morning by morning, each from what was known on that morning alone: days that had not come were not
 * looked at, and the last days were as short as they were then. Thousands of mornings take seconds.
 */
public final class AnomalyReplay {

    /**
     * The score above which a sighting is told: the point at which the customers used to choose had somewhat under half an incident a week.
     */
    public static final double TOLD_ABOVE = 2.7;

    private final AnomalyPolicy policy;

    public AnomalyReplay(AnomalyPolicy policy) {
        this.policy = policy;
    }

    /** How much of a day's charges had come when it was looked at. */
    @FunctionalInterface
    public interface Lateness {

        /**
         * The part of the charges that was known.
         *
         * @param series of what
         * @param day the day
         * @param mornings how many mornings after it, at least 1
         * @return from 0 for nothing to 1 for all of them
         */
        double known(CostSeries series, LocalDate day, int mornings);
    }

    /**
     * A service that was out of the ordinary as it was seen on a morning.
     *
     * @param morning when
     * @param environment where
     * @param serviceName of what
     * @param day the last day that is out of the ordinary
     * @param usageTypes what drives it, largest first
     * @param perDay by how much, in money a day; below zero for a fall
     * @param score how sure, weighed by money; told above {@link #TOLD_ABOVE}
     */
    public record Sighting(
            LocalDate morning,
            Environment environment,
            String serviceName,
            LocalDate day,
            List<String> usageTypes,
            double perDay,
            double score) {

        public Sighting {
            usageTypes = List.copyOf(usageTypes);
        }
    }

    /**
     * What was seen on each morning.
     *
     * @param ledger the bill as it is in the end
     * @param from the first morning
     * @param toExclusive the day after the last morning
     * @param lateness how much of the last days was known
     */
    public List<Sighting> sightings(CostLedger ledger, LocalDate from, LocalDate toExclusive, Lateness lateness) {
        List<Sighting> found = new ArrayList<>();
        ledger.coverage().span().ifPresent(known -> {
            LocalDate end = toExclusive.isBefore(known.endExclusive()) ? toExclusive : known.endExclusive();
            for (EnvironmentWatch watch : Panels.of(ledger, known.start(), end, 0, policy)) {
                for (LocalDate morning = from; morning.isBefore(toExclusive); morning = morning.plusDays(1)) {
                    see(watch, morning, lateness, found);
                }
            }
        });
        return found;
    }

    private void see(EnvironmentWatch watch, LocalDate morning, Lateness lateness, List<Sighting> found) {
        int late = policy.completeDays().lateDays();
        int today = watch.grid().index(morning);
        int complete = today - late;
        if (complete < 1 || today > watch.grid().size()) {
            return;
        }
        note(watch, morning, complete - 1, false, found);
        for (int day = complete; day < today; day++) {
            shorten(watch, day, today, lateness);
        }
        for (int day = complete; day < today; day++) {
            watch.measure(day, complete);
            note(watch, morning, day, true, found);
        }
        for (int day = complete; day < today; day++) {
            shorten(watch, day, today, (series, any, mornings) -> 1);
        }
        for (int day = complete; day < today; day++) {
            watch.measure(day, watch.grid().size());
        }
    }

    private static void shorten(EnvironmentWatch watch, int day, int today, Lateness lateness) {
        LocalDate date = watch.grid().day(day);
        for (int line = 0; line < watch.lineCount(); line++) {
            CostSeries series = watch.line(line).line().series();
            watch.restate(line, day, lateness.known(series, date, today - day));
        }
    }

    private static void note(EnvironmentWatch watch, LocalDate morning, int day, boolean late, List<Sighting> found) {
        for (Alarm alarm : watch.alarms(day, late)) {
            List<String> usageTypes = alarm.signals().stream()
                    .filter(signal -> signal.direction() == alarm.direction())
                    .sorted((one, other) -> Double.compare(Math.abs(other.perDay()), Math.abs(one.perDay())))
                    .map(signal -> Contributors.name(
                            watch.line(signal.line()).line().series().key(), Dimension.USAGE_TYPE))
                    .toList();
            found.add(new Sighting(
                    morning,
                    watch.environment(),
                    alarm.serviceName(),
                    watch.grid().day(day),
                    usageTypes,
                    alarm.perDay(),
                    alarm.score()));
        }
    }
}

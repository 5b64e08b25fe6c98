package io.costanalyzer.ingestion.sample;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * What really happens to one usage type: the truth behind a measure or an incident.
 *
 * @param environment the value of the tag {@code Environment}; empty for what nobody tagged
 * @param service as Cost Explorer prints it
 * @param usageType with its region prefix
 * @param from the first day of it
 * @param until the day on which it is over; none while it lasts
 * @param rampDays after how many days it is there in full, at least 1
 * @param factor what the quantity is multiplied with once it is there in full: 0.4 leaves 40 %, 5 is five times as much
 * @param movesTo the usage type that takes over what is left away, at its own price; none when it is gone
 */
public record SampleChange(
        String environment,
        String service,
        String usageType,
        LocalDate from,
        Optional<LocalDate> until,
        int rampDays,
        double factor,
        Optional<String> movesTo) {

    /** A change from one day to the next that lasts. */
    static SampleChange lasting(String environment, String service, String usageType, LocalDate from, double factor) {
        return new SampleChange(environment, service, usageType, from, Optional.empty(), 1, factor, Optional.empty());
    }

    /** The same, over on a day. */
    SampleChange until(LocalDate day) {
        return new SampleChange(environment, service, usageType, from, Optional.of(day), rampDays, factor, movesTo);
    }

    /** The same, there in full after so many days. */
    SampleChange within(int days) {
        return new SampleChange(environment, service, usageType, from, until, days, factor, movesTo);
    }

    /** The same, with what is left away turning up as another usage type. */
    SampleChange to(String otherUsageType) {
        return new SampleChange(
                environment, service, usageType, from, until, rampDays, factor, Optional.of(otherUsageType));
    }

    /** What the quantity of a day is multiplied with. */
    double factorOn(LocalDate day) {
        if (day.isBefore(from) || until.filter(end -> !day.isBefore(end)).isPresent()) {
            return 1;
        }
        double share = StrictMath.min(1, (ChronoUnit.DAYS.between(from, day) + 1) / (double) rampDays);
        return 1 + (factor - 1) * share;
    }
}

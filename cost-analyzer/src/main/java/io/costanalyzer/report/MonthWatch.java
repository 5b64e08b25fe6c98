package io.costanalyzer.report;

import io.costanalyzer.allocation.Environment;
import java.util.List;
import java.util.Optional;

/**
 * What watching over the days of a month has brought: what was told of it, what was kept from being told, and what became of
 * the forecasts.
 *
 * @param incidents those of the month, most severe first
 * @param mutes those in force in the month or since, the first to end first
 * @param explained days that do not fit and were announced, largest difference first
 * @param forecasts what the forecasts of the last whole month said, in total first; empty when that month is not known whole
 */
public record MonthWatch(
        List<IncidentLine> incidents,
        List<MuteLine> mutes,
        List<ExplainedDays> explained,
        List<ForecastRecordLine> forecasts) {

    public MonthWatch {
        incidents = List.copyOf(incidents);
        mutes = List.copyOf(mutes);
        explained = List.copyOf(explained);
        forecasts = List.copyOf(forecasts);
    }

    /** Nobody watched. */
    public static MonthWatch none() {
        return new MonthWatch(List.of(), List.of(), List.of(), List.of());
    }

    /** What of it is about one environment and no other; a mute of a service everywhere is about each. */
    public MonthWatch about(Environment only) {
        Optional<Environment> one = Optional.of(only);
        return new MonthWatch(
                incidents.stream()
                        .filter(line -> line.environment().equals(one))
                        .toList(),
                mutes.stream()
                        .filter(line -> line.environment().isEmpty()
                                || line.environment().equals(one))
                        .toList(),
                explained.stream()
                        .filter(line -> line.anomaly().environment().equals(only))
                        .toList(),
                forecasts.stream()
                        .filter(line -> line.record().environment().equals(one))
                        .toList());
    }

    /** Incidents end and mutes come and go after a month is over; that is no news of the month. */
    MonthWatch withoutOccasion() {
        return new MonthWatch(List.of(), List.of(), List.of(), forecasts);
    }
}

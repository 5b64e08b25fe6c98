package io.costanalyzer.analysis.anomaly;

import io.costanalyzer.focus.ChargePeriod;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a look at the last days found, and which days it could not judge: no anomaly and no look are two things.
 *
 * @param anomalies those that end within the lookback, largest difference first
 * @param lookedAt from the first to the last complete day of the lookback; absent when no day is complete yet
 * @param notJudged days of {@code lookedAt} that no source answered for, or that have too few known weeks before them
 */
public record Detection(List<Anomaly> anomalies, Optional<ChargePeriod> lookedAt, List<LocalDate> notJudged) {

    public Detection {
        anomalies = List.copyOf(anomalies);
        notJudged = List.copyOf(notJudged);
    }
}

package io.costanalyzer.analysis.anomaly;

import io.costanalyzer.focus.ChargePeriod;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a look at the last days found, and which days it could not judge: no anomaly and no look are two things.
 *
 * @param anomalies those that are worth a word, largest difference first
 * @param lookedAt from the first to the last complete day of the lookback; absent when no day is complete yet. A day that is
 *     not complete is looked at for rises alone: it can only become dearer
 * @param notJudged days of {@code lookedAt} that no source answered for, or that have too few known weeks before them
 * @param findings the anomalies with their kinds and causes, and after them those that something announced explains
 */
public record Detection(
        List<Anomaly> anomalies, Optional<ChargePeriod> lookedAt, List<LocalDate> notJudged, List<Finding> findings) {

    public Detection {
        anomalies = List.copyOf(anomalies);
        notJudged = List.copyOf(notJudged);
        findings = List.copyOf(findings);
    }

    /** Anomalies of which no more is known, as others tell them. */
    public Detection(List<Anomaly> anomalies, Optional<ChargePeriod> lookedAt, List<LocalDate> notJudged) {
        this(anomalies, lookedAt, notJudged, List.of());
    }

    /** All that is known of an anomaly of this detection. */
    public Optional<Finding> finding(Anomaly anomaly) {
        return findings.stream()
                .filter(finding -> finding.anomaly().equals(anomaly))
                .findFirst();
    }
}

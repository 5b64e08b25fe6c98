package io.costanalyzer.analysis.savings.verification;

import java.time.LocalDate;
import java.util.Set;

/**
 * Why fewer days of a measure are judged than could be.
 *
 * @param on the first day that is no longer judged, in UTC
 * @param measureIds the measures that act on the same usage from that day on; empty when later days are not known, or not
 *     looked at because they lie behind the month that is reported
 */
public record WindowEnd(LocalDate on, Set<String> measureIds) {
    public WindowEnd {
        measureIds = Set.copyOf(measureIds);
    }
}

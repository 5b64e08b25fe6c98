package io.costanalyzer.app;

import io.costanalyzer.analysis.savings.verification.VerdictHistory;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Where every measure stood and since when: what the archive keeps of the savings ledger from run to run.
 *
 * @param schemaVersion the shape of this record
 * @param measures by id
 */
public record MeasureHistories(int schemaVersion, Map<String, VerdictHistory> measures) {

    static final int SCHEMA_VERSION = 1;

    public MeasureHistories {
        measures = Collections.unmodifiableSortedMap(new TreeMap<>(measures));
    }

    static MeasureHistories none() {
        return new MeasureHistories(SCHEMA_VERSION, Map.of());
    }

    /** The way of a measure so far; nothing for one that no run has seen. */
    public VerdictHistory of(String measureId) {
        return measures.getOrDefault(measureId, VerdictHistory.none());
    }

    MeasureHistories with(String measureId, VerdictHistory history) {
        SortedMap<String, VerdictHistory> more = new TreeMap<>(measures);
        more.put(measureId, history);
        return new MeasureHistories(schemaVersion, more);
    }
}

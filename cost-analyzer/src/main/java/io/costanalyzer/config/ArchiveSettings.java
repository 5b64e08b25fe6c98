package io.costanalyzer.config;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * Where charges, reports and state are kept, and for how long.
 *
 * @param location where
 * @param retentionMonths whole months before the running one, by what is kept: a dataset, or deliveries; what is not named
 *     is kept for ever
 * @param parquet whether tables are kept as Parquet as well, where that is possible
 */
public record ArchiveSettings(Location location, Map<String, Integer> retentionMonths, boolean parquet) {

    public ArchiveSettings {
        retentionMonths = Collections.unmodifiableMap(new TreeMap<>(retentionMonths));
    }
}

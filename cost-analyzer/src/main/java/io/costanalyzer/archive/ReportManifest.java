package io.costanalyzer.archive;

import io.costanalyzer.digest.Sha256;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a stored version of a report consists of: the content of its {@code manifest.json}, written last. A version without
 * one is not finished and counts for nothing.
 *
 * @param month the month
 * @param version counted from 1; may leave numbers out
 * @param modelDigest names what the report says; equal for equal figures
 * @param storedAt when it was stored
 * @param files its files by name, this one left out
 */
public record ReportManifest(
        YearMonth month, int version, String modelDigest, Instant storedAt, SortedMap<String, Entry> files) {

    public ReportManifest {
        Objects.requireNonNull(month, "month");
        Objects.requireNonNull(modelDigest, "modelDigest");
        Objects.requireNonNull(storedAt, "storedAt");
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    /**
     * A file of a report.
     *
     * @param bytes how long it is
     * @param sha256 the hash of its bytes
     */
    public record Entry(long bytes, String sha256) {
        public Entry {
            Objects.requireNonNull(sha256, "sha256");
        }
    }

    static ReportManifest of(
            ReportVersion version, String modelDigest, Instant storedAt, Map<String, byte[]> contents) {
        SortedMap<String, Entry> files = new TreeMap<>();
        contents.forEach((name, content) -> files.put(name, new Entry(content.length, Sha256.hex(content))));
        return new ReportManifest(version.month(), version.version(), modelDigest, storedAt, files);
    }
}

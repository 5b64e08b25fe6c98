package io.costanalyzer.archive;

/**
 * A report after it was stored.
 *
 * @param manifest what it consists of
 * @param created whether this is a new version; otherwise the newest one said the same already
 */
public record StoredReport(ReportManifest manifest, boolean created) {}

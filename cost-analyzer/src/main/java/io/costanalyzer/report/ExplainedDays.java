package io.costanalyzer.report;

import io.costanalyzer.analysis.anomaly.Anomaly;

/**
 * Days that do not fit those before them, and that were announced: nobody was told.
 *
 * @param anomaly where, when and how much
 * @param explanation what was announced, in the words of who did
 */
public record ExplainedDays(Anomaly anomaly, String explanation) {}

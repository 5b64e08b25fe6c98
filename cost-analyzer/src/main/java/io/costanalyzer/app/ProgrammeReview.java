package io.costanalyzer.app;

import io.costanalyzer.analysis.savings.verification.Verification;
import io.costanalyzer.report.programme.ProgrammeReport;

/**
 * What a run has found out about the savings programme.
 *
 * @param verification the verdicts themselves
 * @param report the same and everything around them, as numbers and names
 */
record ProgrammeReview(Verification verification, ProgrammeReport report) {}

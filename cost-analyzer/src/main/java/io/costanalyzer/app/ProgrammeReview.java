package io.costanalyzer.app;

import io.costanalyzer.analysis.savings.verification.Verification;
import io.costanalyzer.analysis.unitcost.UnitCostDays;
import io.costanalyzer.report.programme.ProgrammeFindings;
import io.costanalyzer.report.programme.ProgrammeReport;
import java.time.LocalDate;
import java.util.List;

/**
 * What a run has found out about the savings programme.
 *
 * @param verification the verdicts themselves
 * @param findings they and everything around them
 * @param report the same as numbers and names
 * @param unitCosts what there is to divide by the configured counts
 * @param until the first day that was not looked at
 */
record ProgrammeReview(
        Verification verification,
        ProgrammeFindings findings,
        ProgrammeReport report,
        List<UnitCostDays> unitCosts,
        LocalDate until) {}

package io.costanalyzer.app;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a run did, for people and programs. Holds no secrets and no account numbers.
 *
 * @param job daily, monthly, backfill or canary
 * @param runId the run's own name
 * @param asOf the day that counted as today, in UTC
 * @param outcome how it ended
 * @param months what became of each month that was read
 * @param charges how many charges were read
 * @param problems how many rows could not be read as they should
 * @param requests paid requests, every page one
 * @param requestsPrice their price in USD
 * @param alerts what is worth a word today, told now or before
 * @param delivered messages that went out in this run
 * @param deliveredBefore messages that had gone out before
 * @param undelivered messages that did not reach everybody; a retry repeats only these
 * @param report the report that was made; absent for other jobs
 * @param warnings what somebody should know
 */
public record RunSummary(
        String job,
        String runId,
        LocalDate asOf,
        Outcome outcome,
        List<MonthLine> months,
        long charges,
        long problems,
        long requests,
        BigDecimal requestsPrice,
        List<AlertLine> alerts,
        int delivered,
        int deliveredBefore,
        int undelivered,
        Optional<ReportLine> report,
        List<String> warnings) {

    public RunSummary {
        months = List.copyOf(months);
        alerts = List.copyOf(alerts);
        warnings = List.copyOf(warnings);
    }

    /**
     * A month that was read.
     *
     * @param month as {@code 2026-10}
     * @param status open, preliminary or final
     * @param outcome what became of it in the archive
     */
    public record MonthLine(String month, String status, String outcome) {}

    /**
     * An alert.
     *
     * @param severity HIGH, MEDIUM or LOW
     * @param subject its first line
     * @param muted whether somebody wished not to be told of it today
     */
    public record AlertLine(String severity, String subject, boolean muted) {}

    /**
     * A report.
     *
     * @param month as {@code 2026-10}
     * @param version from 1
     * @param created whether it is new; otherwise the version before says the same
     * @param subject the message in one line
     * @param location where its page is
     */
    public record ReportLine(String month, int version, boolean created, String subject, String location) {}
}

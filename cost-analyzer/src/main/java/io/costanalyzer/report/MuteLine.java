package io.costanalyzer.report;

import io.costanalyzer.allocation.Environment;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Something that was kept from being told.
 *
 * @param author who wished it
 * @param reason why
 * @param from its first day, in UTC
 * @param until its last day, in UTC
 * @param planned whether what happens is planned, and so explained
 * @param environment of this environment alone
 * @param serviceName of this service alone
 * @param incidentId of this incident alone
 */
public record MuteLine(
        String author,
        String reason,
        LocalDate from,
        LocalDate until,
        boolean planned,
        Optional<Environment> environment,
        Optional<String> serviceName,
        Optional<String> incidentId) {}

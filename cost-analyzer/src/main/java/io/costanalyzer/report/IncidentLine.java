package io.costanalyzer.report;

import io.costanalyzer.allocation.Environment;
import io.costanalyzer.money.Money;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Something that was found while the month ran, and what became of it.
 *
 * @param id of the incident
 * @param kind what it is about, a word: {@code anomaly}, {@code budget}, {@code target}, {@code unit-cost}, {@code saving},
 *     {@code health}
 * @param severity {@code HIGH}, {@code MEDIUM} or {@code LOW}, as of the last look
 * @param environment whose costs; absent for everybody's
 * @param serviceName of which service; absent for several
 * @param name of the budget, the target, the measure or whatever else it is about; absent for odd days of a service
 * @param since the first day that it is about, in UTC
 * @param openedOn the day of the run that found it
 * @param endedOn the day of the run that found it over; absent while it goes on
 * @param corrected whether the bill was restated, so that it never was
 * @param cost what it has cost beyond what it should, where that can be said; negative for a drop
 * @param owner who answers for it; absent when nobody is configured
 */
public record IncidentLine(
        String id,
        String kind,
        String severity,
        Optional<Environment> environment,
        Optional<String> serviceName,
        Optional<String> name,
        LocalDate since,
        LocalDate openedOn,
        Optional<LocalDate> endedOn,
        boolean corrected,
        Optional<Money> cost,
        Optional<String> owner) {}

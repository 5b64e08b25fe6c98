package io.costanalyzer.report;

import io.costanalyzer.allocation.Environment;
import io.costanalyzer.focus.CostMetric;
import io.costanalyzer.ledger.MonthStatus;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;

/**
 * Which report this is.
 *
 * @param title the name of the report series, from the configuration
 * @param month the month that it is about
 * @param status open, preliminary or final
 * @param version counted from 1; an archived version never changes
 * @param currency of every amount but the price of the requests, which is USD
 * @param metric the basis of all trends; the invoice and budgets go by billed cost
 * @param dataThrough the last day that is covered, in UTC; absent when there is none
 * @param generatedAt when the report was composed
 * @param environments in the order in which they are shown, without UNALLOCATED, which comes last
 * @param softwareVersion the version of this service
 * @param url where this version of the report can be opened; absent when it lies nowhere that a link can reach
 */
public record Identity(
        String title,
        YearMonth month,
        MonthStatus status,
        int version,
        CurrencyUnit currency,
        CostMetric metric,
        Optional<LocalDate> dataThrough,
        Instant generatedAt,
        List<Environment> environments,
        String softwareVersion,
        Optional<URI> url) {

    public Identity {
        environments = List.copyOf(environments);
    }

    Identity withoutOccasion() {
        return new Identity(
                title,
                month,
                status,
                0,
                currency,
                metric,
                dataThrough,
                Instant.EPOCH,
                environments,
                "",
                Optional.empty());
    }
}

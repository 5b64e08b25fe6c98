package io.costanalyzer.contract.costexplorer;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;

/** What Cost Explorer checks before it answers. */
final class RequestRules {

    private static final Set<String> METRICS = Set.of(
            "UnblendedCost",
            "NetUnblendedCost",
            "AmortizedCost",
            "NetAmortizedCost",
            "BlendedCost",
            "UsageQuantity",
            "NormalizedUsageAmount");
    private static final Set<String> GROUPINGS = Set.of("DIMENSION", "TAG", "COST_CATEGORY");

    private RequestRules() {}

    static void check(JsonNode request, LocalDate today, int historyMonths) {
        LocalDate start = day(request.path("TimePeriod").path("Start"));
        LocalDate end = day(request.path("TimePeriod").path("End"));
        refuseIf(!start.isBefore(end), "Start date (and hour) should be before end date (and hour)");
        refuseIf(start.isAfter(today), "Start date " + start + " is in the future");
        refuseIf(
                end.isAfter(YearMonth.from(today).plusMonths(1).atDay(1)), "end date past the beginning of next month");
        refuseIf(
                start.isBefore(YearMonth.from(today).minusMonths(historyMonths).atDay(1)),
                "You haven't enabled historical data beyond " + historyMonths + " months");
        refuseIf(
                start.isBefore(today.minusMonths(14)) && start.getDayOfMonth() != 1,
                "To retrieve data beyond the past 14 months, your start date needs to be the first day of the month.");
        refuseIf(
                !Set.of("DAILY", "MONTHLY").contains(request.path("Granularity").asText()), "Granularity is missing");
        refuseIf(request.path("Metrics").isEmpty(), "Metrics must not be empty");
        request.path("Metrics").forEach(metric -> refuseIf(!METRICS.contains(metric.asText()), metric + " is unknown"));
        refuseIf(request.path("GroupBy").size() > 2, "Maximum of 2 group by definitions are allowed");
        request.path("GroupBy")
                .forEach(group -> refuseIf(
                        !GROUPINGS.contains(group.path("Type").asText()), "Group Definition type is invalid."));
        refuseIf(request.has("Filter") && request.path("Filter").isEmpty(), "Filter must not be empty");
    }

    private static LocalDate day(JsonNode text) {
        refuseIf(!text.asText().matches("\\d{4}-\\d{2}-\\d{2}"), "Invalid date " + text);
        return LocalDate.parse(text.asText());
    }

    private static void refuseIf(boolean wrong, String message) {
        if (wrong) {
            throw new StandInRefusal("ValidationException", message);
        }
    }
}

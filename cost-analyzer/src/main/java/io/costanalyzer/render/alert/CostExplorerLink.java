package io.costanalyzer.render.alert;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.costanalyzer.alert.OddDays;
import io.costanalyzer.focus.ChargePeriod;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

/**
 * Cost Explorer in the console, by day and usage type of one service, from two weeks before odd days on. The console keeps
 * its settings behind the {@code #}; AWS does not document them, so a setting that it does not know any more is only ignored.
 */
final class CostExplorerLink {

    private static final String CONSOLE = "https://console.aws.amazon.com/costmanagement/home#/cost-explorer";
    private static final int DAYS_BEFORE = 14;

    private CostExplorerLink() {}

    static String of(OddDays odd) {
        ChargePeriod period = odd.period();
        LocalDate from = period.start().minusDays(DAYS_BEFORE);
        ArrayNode filter = JsonNodeFactory.instance.arrayNode();
        ObjectNode service = filter.addObject();
        service.putObject("dimension").put("id", "Service").put("displayValue", "Service");
        service.put("operator", "INCLUDES");
        service.putArray("values").addObject().put("value", odd.service()).put("displayValue", odd.service());
        return CONSOLE + "?granularity=Daily&historicalRelativeRange=CUSTOM&startDate=" + from + "&endDate="
                + period.lastDay() + "&groupBy=" + encoded("[\"UsageType\"]") + "&filter=" + encoded(filter.toString());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}

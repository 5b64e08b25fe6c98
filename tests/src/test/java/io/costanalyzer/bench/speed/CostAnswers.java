package io.costanalyzer.bench.speed;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Answers of Cost Explorer as it writes them: a page holds some thousand groups, a group five metrics. */
final class CostAnswers {

    static final LocalDate FIRST = LocalDate.of(2025, 10, 1);
    static final int PAIRS = 100;
    private static final int DAYS_ON_A_PAGE = 30;
    private static final String METRIC = "\"%s\":{\"Amount\":\"%s\",\"Unit\":\"%s\"}";

    private CostAnswers() {}

    /** The pages of so many days by service and usage type. */
    static List<byte[]> usage(int days) {
        List<byte[]> pages = new ArrayList<>();
        for (int from = 0; from < days; from += DAYS_ON_A_PAGE) {
            boolean last = from + DAYS_ON_A_PAGE >= days;
            StringBuilder page = new StringBuilder(last ? "{" : "{\"NextPageToken\":\"page-" + from + "\",");
            page.append("\"GroupDefinitions\":[{\"Type\":\"DIMENSION\",\"Key\":\"SERVICE\"},{\"Type\":\"DIMENSION\",")
                    .append("\"Key\":\"USAGE_TYPE\"}],\"ResultsByTime\":[");
            for (int day = from; day < Math.min(days, from + DAYS_ON_A_PAGE); day++) {
                page.append(day == from ? "" : ",");
                day(
                        page,
                        day,
                        PAIRS,
                        pair -> "\"AWS Service " + pair % 20 + "\",\"EU-UsageType:Variant-" + pair + "\"");
            }
            pages.add((page + "],\"DimensionValueAttributes\":[]}").getBytes(StandardCharsets.UTF_8));
        }
        return pages;
    }

    /** The page of as many days by record type. */
    static byte[] recordTypes(int days) {
        StringBuilder page = new StringBuilder("{\"ResultsByTime\":[");
        for (int day = 0; day < days; day++) {
            page.append(day == 0 ? "" : ",");
            day(page, day, 1, one -> "\"Usage\"");
        }
        return (page + "]}").getBytes(StandardCharsets.UTF_8);
    }

    private static void day(StringBuilder page, int day, int groups, java.util.function.IntFunction<String> keys) {
        LocalDate date = FIRST.plusDays(day);
        page.append("{\"TimePeriod\":{\"Start\":\"" + date + "\",\"End\":\"" + date.plusDays(1)
                + "\"},\"Total\":{},\"Groups\":[");
        for (int group = 0; group < groups; group++) {
            String amount =
                    String.format(Locale.ROOT, "%d.%010d", (day * 7 + group) % 50, day * 7919L + group * 104_729L);
            page.append(group == 0 ? "" : ",")
                    .append("{\"Keys\":[")
                    .append(keys.apply(group))
                    .append("],\"Metrics\":{");
            for (String metric : List.of("UnblendedCost", "NetUnblendedCost", "AmortizedCost", "NetAmortizedCost")) {
                page.append(METRIC.formatted(metric, amount, "USD")).append(',');
            }
            page.append(METRIC.formatted("UsageQuantity", amount, "GB")).append("}}");
        }
        page.append("],\"Estimated\":false}");
    }
}

package io.costanalyzer.faults;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.notContaining;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.matching.StringValuePattern;
import io.costanalyzer.contract.LocalS3;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Athena with a table of an export: it names its columns on two pages, and lays sums down in a bucket. */
final class AthenaStandIn implements AutoCloseable {

    private static final Pattern UNLOADED = Pattern.compile("TO 's3://costs/(athena-staging/roll-up-[0-9a-f-]+/)'");
    private static final List<String> COLUMNS = List.of(
            "billedcost",
            "billingcurrency",
            "billingperiodstart",
            "chargecategory",
            "chargeperiodstart",
            "effectivecost",
            "providername",
            "servicename",
            "tags",
            "billing_period");

    private final WireMockServer server =
            new WireMockServer(options().dynamicPort().disableRequestJournal());

    /**
     * @param bucket where sums are laid down
     * @param today the first day without a charge
     */
    AthenaStandIn(LocalS3 bucket, LocalDate today) {
        server.start();
        answer("StartQueryExecution", containing("information_schema"), "{\"QueryExecutionId\":\"columns-1\"}");
        answer("StartQueryExecution", containing("UNLOAD"), "{\"QueryExecutionId\":\"unload-1\"}");
        answer("StopQueryExecution", containing("QueryExecutionId"), "{}");
        for (String id : List.of("columns-1", "unload-1")) {
            answer("GetQueryExecution", containing(id), """
                    {"QueryExecution":{"QueryExecutionId":"%s","WorkGroup":"costs","Status":{"State":"SUCCEEDED"},
                    "Statistics":{"DataScannedInBytes":162000000}}}""".formatted(id));
        }
        String head = row("column_name") + ",";
        answer(
                "GetQueryResults",
                notContaining("NextToken"),
                page(head + rows(COLUMNS.subList(0, 5)), ",\"NextToken\":\"more\""));
        answer("GetQueryResults", containing("NextToken"), page(rows(COLUMNS.subList(5, COLUMNS.size())), ""));
        server.addMockServiceRequestListener((request, response) -> {
            Matcher unload = UNLOADED.matcher(request.getBodyAsString());
            if (unload.find()) {
                bucket.hold(unload.group(1) + "0.json", sums(today).getBytes(StandardCharsets.UTF_8));
            }
        });
    }

    URI uri() {
        return URI.create(server.baseUrl());
    }

    @Override
    public void close() {
        server.stop();
    }

    private void answer(String operation, StringValuePattern body, String answer) {
        server.stubFor(post(urlEqualTo("/"))
                .withHeader("X-Amz-Target", equalTo("AmazonAthena." + operation))
                .withRequestBody(body)
                .willReturn(aResponse()
                        .withHeader("Content-Type", "application/x-amz-json-1.1")
                        .withBody(answer)));
    }

    private static String page(String rows, String token) {
        return "{\"ResultSet\":{\"Rows\":[" + rows + "],\"ResultSetMetadata\":{\"ColumnInfo\":["
                + "{\"Name\":\"column_name\",\"Type\":\"varchar\"},{\"Name\":\"data_type\",\"Type\":\"varchar\"}]}}"
                + token + "}";
    }

    private static String rows(List<String> names) {
        return names.stream().map(AthenaStandIn::row).collect(Collectors.joining(","));
    }

    private static String row(String name) {
        String type = name.equals("column_name") ? "data_type" : "varchar";
        return "{\"Data\":[{\"VarCharValue\":\"" + name + "\"},{\"VarCharValue\":\"" + type + "\"}]}";
    }

    /** A charge for each day since June. */
    private static String sums(LocalDate today) {
        return SmallBill.FIRST
                .datesUntil(today)
                .map(day -> """
                        {"charge_day":"%s","time_readable":"yes","billing_month":"%s-01","currency":"USD","provider":"AWS",\
                        "category":"Usage","service":"AWS Lambda","usage_type":"EU-Requests","environment":"prod",\
                        "row_count":"24","rows_with_cost":"24","rows_read":"24","rows_without_effective":"0",\
                        "billed":"1.25000000000000000001","effective":"1.00"}
                        """.formatted(day, day.toString().substring(0, 7)))
                .collect(Collectors.joining());
    }
}

package io.costanalyzer.contract;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import io.costanalyzer.archive.athena.AthenaClients;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import software.amazon.awssdk.services.athena.AthenaClient;

/** Athena as far as the service speaks to it: JSON 1.1, one statement at a time, with the states a test wants. */
final class AthenaServer implements AutoCloseable {

    /** Every statement has an id of its own, and is answered for by it. */
    private static final String NEW_ID = "{{randomValue type='UUID'}}";

    private static final String ID = "{{jsonPath request.body '$.QueryExecutionId'}}";

    private final WireMockServer server =
            new WireMockServer(wireMockConfig().dynamicPort().globalTemplating(true));

    AthenaServer() {
        server.start();
        answer("StartQueryExecution", "{\"QueryExecutionId\":\"" + NEW_ID + "\"}");
        answer("StopQueryExecution", "{}");
    }

    AthenaClient client() {
        return AthenaClients.connect(Optional.of("eu-west-1"), Optional.of(endpoint()));
    }

    URI endpoint() {
        return URI.create("http://127.0.0.1:" + server.port());
    }

    /** Tells of the body of every statement that is started, as something that Athena does in the meantime. */
    void onStart(Consumer<String> statement) {
        server.addMockServiceRequestListener((request, response) -> {
            if ("AmazonAthena.StartQueryExecution".equals(request.getHeader("X-Amz-Target"))) {
                statement.accept(request.getBodyAsString());
            }
        });
    }

    /** What GetQueryExecution says, look by look; the last one for ever. */
    AthenaServer states(String... executions) {
        for (int i = 0; i < executions.length; i++) {
            String here = i == 0 ? Scenario.STARTED : "look " + i;
            String next = i == executions.length - 1 ? here : "look " + (i + 1);
            server.stubFor(post(urlEqualTo("/"))
                    .withHeader("X-Amz-Target", equalTo("AmazonAthena.GetQueryExecution"))
                    .inScenario("states")
                    .whenScenarioStateIs(here)
                    .willSetStateTo(next)
                    .willReturn(aResponse()
                            .withHeader("Content-Type", "application/x-amz-json-1.1")
                            .withBody("{\"QueryExecution\":" + executions[i] + "}")));
        }
        return this;
    }

    static String state(String state, long bytes, String reason) {
        return "{\"QueryExecutionId\":\"" + ID + "\",\"WorkGroup\":\"costs\",\"Status\":{\"State\":\"" + state + "\""
                + (reason.isEmpty() ? "" : ",\"StateChangeReason\":\"" + reason + "\"")
                + "},\"Statistics\":{\"DataScannedInBytes\":" + bytes + "}}";
    }

    /** The pages of GetQueryResults, each asked for with the token of the one before. */
    AthenaServer pages(String columns, List<String> pages) {
        for (int i = 0; i < pages.size(); i++) {
            String token = i == pages.size() - 1 ? "" : ",\"NextToken\":\"page " + (i + 1) + "\"";
            String body = "{\"ResultSet\":{\"Rows\":[" + pages.get(i) + "],\"ResultSetMetadata\":{\"ColumnInfo\":["
                    + columns + "]}}" + token + "}";
            server.stubFor(post(urlEqualTo("/"))
                    .withHeader("X-Amz-Target", equalTo("AmazonAthena.GetQueryResults"))
                    .withRequestBody(
                            i == 0
                                    ? com.github.tomakehurst.wiremock.client.WireMock.notContaining("NextToken")
                                    : containing("\"NextToken\":\"page " + i + "\""))
                    .willReturn(aResponse()
                            .withHeader("Content-Type", "application/x-amz-json-1.1")
                            .withBody(body)));
        }
        return this;
    }

    /** A page that names itself as the next, whatever is asked. */
    AthenaServer pagesWithoutEnd(String columns, String page) {
        answer(
                "GetQueryResults",
                "{\"ResultSet\":{\"Rows\":[" + page + "],\"ResultSetMetadata\":{\"ColumnInfo\":[" + columns
                        + "]}},\"NextToken\":\"again\"}");
        return this;
    }

    static String row(String... values) {
        StringBuilder row = new StringBuilder("{\"Data\":[");
        for (int i = 0; i < values.length; i++) {
            row.append(i == 0 ? "" : ",").append(values[i] == null ? "{}" : "{\"VarCharValue\":\"" + values[i] + "\"}");
        }
        return row.append("]}").toString();
    }

    static String column(String name, String type) {
        return "{\"Name\":\"" + name + "\",\"Type\":\"" + type + "\"}";
    }

    AthenaServer refuse(String operation, int status, String type, String message) {
        server.stubFor(post(urlEqualTo("/"))
                .withHeader("X-Amz-Target", equalTo("AmazonAthena." + operation))
                .willReturn(aResponse()
                        .withStatus(status)
                        .withHeader("Content-Type", "application/x-amz-json-1.1")
                        .withBody("{\"__type\":\"" + type + "\",\"Message\":\"" + message + "\"}")));
        return this;
    }

    int asked(String operation) {
        return server.findAll(postRequestedFor(urlEqualTo("/"))
                        .withHeader("X-Amz-Target", equalTo("AmazonAthena." + operation)))
                .size();
    }

    /** The bodies of what was asked. */
    List<String> bodies(String operation) {
        return server
                .findAll(postRequestedFor(urlEqualTo("/"))
                        .withHeader("X-Amz-Target", equalTo("AmazonAthena." + operation)))
                .stream()
                .map(request -> request.getBodyAsString())
                .toList();
    }

    private void answer(String operation, String body) {
        server.stubFor(post(urlEqualTo("/"))
                .withHeader("X-Amz-Target", equalTo("AmazonAthena." + operation))
                .willReturn(aResponse()
                        .withHeader("Content-Type", "application/x-amz-json-1.1")
                        .withBody(body)));
    }

    @Override
    public void close() {
        server.stop();
    }
}

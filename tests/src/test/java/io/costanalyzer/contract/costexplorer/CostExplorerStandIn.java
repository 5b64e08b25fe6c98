package io.costanalyzer.contract.costexplorer;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** The stand-in as a server. One test at a time. */
public final class CostExplorerStandIn implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TARGET = "AWSInsightsIndexService.GetCostAndUsage";

    private final WireMockServer server;
    private final List<JsonNode> questions = Collections.synchronizedList(new ArrayList<>());
    private final List<JsonNode> answered = Collections.synchronizedList(new ArrayList<>());
    private volatile LocalDate today = LocalDate.of(2026, 11, 20);
    private volatile LocalDate estimatedFrom = LocalDate.MAX;
    private volatile int historyMonths = 13;
    private volatile int pageSize = 1000;
    private volatile List<BillLine> bill = List.of();
    private volatile Misbehaviour misbehaviour = Misbehaviour.none();
    private volatile Optional<CostQuery> asked = Optional.empty();

    public CostExplorerStandIn() {
        server = new WireMockServer(
                options().dynamicPort().disableRequestJournal().extensions(new Answering()));
        server.start();
        server.stubFor(any(anyUrl()).willReturn(WireMock.ok()));
    }

    /** Where it listens. */
    public URI uri() {
        return URI.create(server.baseUrl());
    }

    /** Holds this bill from now on, behaves well, has forgotten what was asked, and gives large pages. */
    public CostExplorerStandIn holding(List<BillLine> lines) {
        bill = List.copyOf(lines);
        asked = Optional.empty();
        misbehaviour = Misbehaviour.none();
        estimatedFrom = LocalDate.MAX;
        historyMonths = 13;
        pageSize = 1000;
        questions.clear();
        answered.clear();
        return this;
    }

    /** Lives on this day; 20 November 2026 unless told otherwise. */
    public CostExplorerStandIn today(LocalDate day) {
        today = day;
        return this;
    }

    /** Calls every day from this one on an estimate. */
    public CostExplorerStandIn estimatedFrom(LocalDate day) {
        estimatedFrom = day;
        return this;
    }

    /** Keeps this many months beside the running one. */
    public CostExplorerStandIn keeping(int months) {
        historyMonths = months;
        return this;
    }

    /** Puts this many groups on a page. */
    public CostExplorerStandIn pageSize(int groups) {
        pageSize = groups;
        return this;
    }

    public CostExplorerStandIn misbehaving(Misbehaviour way) {
        misbehaviour = way;
        return this;
    }

    /** Every request that came in, answered or refused. */
    public List<JsonNode> questions() {
        return List.copyOf(questions);
    }

    /** Every request that was answered: these cost money. */
    public List<JsonNode> answered() {
        return List.copyOf(answered);
    }

    @Override
    public void close() {
        server.stop();
    }

    private ResponseDefinition answer(Request http) {
        try {
            if (!TARGET.equals(http.getHeader("X-Amz-Target"))) {
                throw new StandInRefusal("UnknownOperationException", http.getHeader("X-Amz-Target") + " is unknown");
            }
            JsonNode request = JSON.readTree(http.getBodyAsString());
            questions.add(request);
            misbehaviour.before().accept(request);
            RequestRules.check(request, today, historyMonths);
            ObjectNode page =
                    new CostPages(pageSize, day -> !day.isBefore(estimatedFrom)).page(request, query(request));
            misbehaviour.onAnswer().accept(request, page);
            answered.add(request);
            return json(200, misbehaviour.onBody().apply(page.toString()));
        } catch (StandInRefusal refusal) {
            return json(
                    400,
                    JSON.createObjectNode()
                            .put("__type", refusal.type())
                            .put("message", refusal.getMessage())
                            .toString());
        } catch (JsonProcessingException malformed) {
            return json(400, "{\"__type\":\"SerializationException\"}");
        }
    }

    /** All pages of one question are cut from one answer, so that a large bill is not reckoned anew for each. */
    private synchronized CostQuery query(JsonNode request) {
        CostQuery query = asked.filter(last -> last.asks(request)).orElseGet(() -> new CostQuery(request, bill));
        asked = Optional.of(query);
        return query;
    }

    private static ResponseDefinition json(int status, String body) {
        return new ResponseDefinitionBuilder()
                .withStatus(status)
                .withHeader("Content-Type", "application/x-amz-json-1.1")
                .withBody(body)
                .build();
    }

    private final class Answering implements ResponseDefinitionTransformerV2 {
        @Override
        public ResponseDefinition transform(ServeEvent event) {
            return answer(event.getRequest());
        }

        @Override
        public String getName() {
            return "cost-explorer";
        }
    }
}

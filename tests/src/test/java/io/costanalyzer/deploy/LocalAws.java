package io.costanalyzer.deploy;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import io.costanalyzer.contract.LocalS3;
import io.costanalyzer.contract.costexplorer.BillLine;
import io.costanalyzer.contract.costexplorer.CostExplorerStandIn;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.ingestion.ChargeRequest;
import io.costanalyzer.ingestion.sample.SampleAccount;
import io.costanalyzer.ingestion.sample.SampleSource;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** As much of AWS as the function talks to, on this machine, with the bill of the made-up account. */
final class LocalAws implements AutoCloseable {

    static final String TOPIC = "arn:aws:sns:eu-west-1:123456789012:cost-alerts";

    final CostExplorerStandIn costExplorer = new CostExplorerStandIn();
    final LocalS3 s3 = new LocalS3();
    final WireMockServer others = new WireMockServer(options().dynamicPort());

    /** The account of the medical-records system as its bill reads on this day. */
    LocalAws(LocalDate today) {
        s3.keysAPage = 1000;
        List<BillLine> bill = new ArrayList<>();
        SampleAccount account = SampleAccount.named("clinnet-emr").orElseThrow();
        new SampleSource(account, today)
                .read(
                        ChargeRequest.of(ChargePeriod.of(today.minusMonths(13).withDayOfMonth(1), today)),
                        charge -> bill.add(BillLine.of(charge)));
        costExplorer.holding(bill).today(today).estimatedFrom(today.withDayOfMonth(1));
        others.start();
        others.stubFor(any(anyUrl()).atPriority(10).willReturn(aResponse().withStatus(501)));
        form("Publish", "<PublishResponse><PublishResult><MessageId>1</MessageId></PublishResult></PublishResponse>");
        form("PutMetricData", "<PutMetricDataResponse/>");
        form(
                "GetCallerIdentity",
                "<GetCallerIdentityResponse><GetCallerIdentityResult><Account>123456789012</Account>"
                        + "</GetCallerIdentityResult></GetCallerIdentityResponse>");
        others.stubFor(post(anyUrl())
                .withHeader("Content-Encoding", equalTo("gzip"))
                .willReturn(xml("<PutMetricDataResponse/>")));
        others.stubFor(post(urlPathEqualTo("/v2/email/outbound-emails"))
                .willReturn(aResponse()
                        .withHeader("Content-Type", "application/json")
                        .withBody("{\"MessageId\":\"1\"}")));
        others.stubFor(post(anyUrl())
                .withHeader("X-Amz-Target", equalTo("AWSBudgetServiceGateway.DescribeBudgets"))
                .willReturn(aResponse()
                        .withHeader("Content-Type", "application/x-amz-json-1.1")
                        .withBody("{\"Budgets\":[]}")));
    }

    /** Where everything is, as every AWS tool is told. */
    Map<String, String> endpoints() {
        Map<String, String> variables = new LinkedHashMap<>();
        variables.put("AWS_ENDPOINT_URL", others.baseUrl());
        variables.put("AWS_ENDPOINT_URL_S3", s3.endpoint().toString());
        variables.put("AWS_ENDPOINT_URL_COST_EXPLORER", costExplorer.uri().toString());
        return variables;
    }

    /** The forms of an action that arrived, oldest first. */
    List<Map<String, String>> forms(String action) {
        List<Map<String, String>> forms = new ArrayList<>();
        others.getAllServeEvents().forEach(event -> {
            // WireMock hands out the body as it was before compression.
            Map<String, String> form = form(event.getRequest().getBodyAsString());
            if (action.equals(form.get("Action"))) {
                forms.add(0, form);
            }
        });
        return forms;
    }

    /** How many mails arrived. */
    long mails() {
        return others.getAllServeEvents().stream()
                .filter(event -> event.getRequest().getUrl().startsWith("/v2/email/outbound-emails"))
                .count();
    }

    @Override
    public void close() {
        others.stop();
        s3.close();
        costExplorer.close();
    }

    private void form(String action, String answer) {
        others.stubFor(post(anyUrl())
                .withRequestBody(containing("Action=" + action + "&"))
                .willReturn(xml(answer)));
    }

    private static ResponseDefinitionBuilder xml(String body) {
        return aResponse().withHeader("Content-Type", "text/xml").withBody(body);
    }

    private static Map<String, String> form(String body) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String pair : body.split("&", -1)) {
            String[] parts = pair.split("=", 2);
            if (parts.length == 2) {
                fields.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
            }
        }
        return fields;
    }
}

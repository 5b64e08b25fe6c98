package io.costanalyzer.deploy;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.urlMatching;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** An AWS in which nothing is missing, until a test takes something away. */
final class WellAws implements AutoCloseable {

    private static final String POLICY = "budgets.amazonaws.com costalerts.amazonaws.com cloudwatch.amazonaws.com";

    private final WireMockServer server = new WireMockServer(options().dynamicPort());

    WellAws() {
        server.start();
    }

    String url() {
        return server.baseUrl();
    }

    List<ServeEvent> arrived() {
        return server.getAllServeEvents();
    }

    void answer(MappingBuilder mapping) {
        server.stubFor(mapping);
    }

    @Override
    public void close() {
        server.stop();
    }

    /** Forgets what was asked, and answers as an account in which nothing is missing. */
    void beWell() {
        server.resetAll();
        server.stubFor(any(anyUrl()).atPriority(10).willReturn(s3Error(404, "NoSuchKey")));
        form(
                "GetCallerIdentity",
                "<GetCallerIdentityResponse><GetCallerIdentityResult><Account>123456789012</Account>"
                        + "</GetCallerIdentityResult></GetCallerIdentityResponse>");
        server.stubFor(put(urlMatching("/costs/doctor/.*"))
                .withHeader("If-Match", equalTo("\"never\""))
                .willReturn(s3Error(412, "PreconditionFailed")));
        bucket("versioning", "<VersioningConfiguration><Status>Enabled</Status></VersioningConfiguration>");
        bucket(
                "encryption",
                "<ServerSideEncryptionConfiguration><Rule><ApplyServerSideEncryptionByDefault><SSEAlgorithm>aws:kms"
                        + "</SSEAlgorithm></ApplyServerSideEncryptionByDefault></Rule></ServerSideEncryptionConfiguration>");
        bucket(
                "publicAccessBlock",
                "<PublicAccessBlockConfiguration><BlockPublicAcls>true</BlockPublicAcls><IgnorePublicAcls>true"
                        + "</IgnorePublicAcls><BlockPublicPolicy>true</BlockPublicPolicy><RestrictPublicBuckets>true"
                        + "</RestrictPublicBuckets></PublicAccessBlockConfiguration>");
        topic("Policy", POLICY);
        subscriptions("arn:aws:sns:eu-west-1:123456789012:cost-alerts:1");
        identity("costs@example.org", true);
        account(true);
        form("Publish", 400, "InvalidParameter");
        form("PutMetricData", 400, "InvalidParameterCombination");
        server.stubFor(post("/v2/email/outbound-emails")
                .willReturn(json("{\"message\":\"no recipient\"}")
                        .withStatus(400)
                        .withHeader("x-amzn-ErrorType", "BadRequestException")));
        schedules("ENABLED");
        tags("Active");
        server.stubFor(post(anyUrl())
                .withHeader("X-Amz-Target", equalTo("AWSBudgetServiceGateway.DescribeBudgets"))
                .willReturn(json("{\"Budgets\":[]}")));
        server.stubFor(post(anyUrl())
                .withHeader("X-Amz-Target", equalTo("AWSInsightsIndexService.GetCostAndUsage"))
                .willReturn(
                        json("{\"ResultsByTime\":[{\"TimePeriod\":{\"Start\":\"2026-10-01\",\"End\":\"2026-11-01\"},"
                                + "\"Estimated\":false,\"Groups\":[],\"Total\":{\"NetUnblendedCost\":{\"Amount\":\"5\",\"Unit\":\"USD\"},"
                                + "\"NetAmortizedCost\":{\"Amount\":\"5\",\"Unit\":\"USD\"},\"UnblendedCost\":{\"Amount\":\"5\",\"Unit\":\"USD\"},"
                                + "\"AmortizedCost\":{\"Amount\":\"5\",\"Unit\":\"USD\"}}}]}")));
    }

    void topic(String attribute, String value) {
        form(
                "GetTopicAttributes",
                "<GetTopicAttributesResponse><GetTopicAttributesResult><Attributes><entry><key>" + attribute
                        + "</key><value>" + value
                        + "</value></entry></Attributes></GetTopicAttributesResult></GetTopicAttributesResponse>");
    }

    void subscriptions(String... arns) {
        StringBuilder members = new StringBuilder();
        for (String arn : arns) {
            members.append("<member><SubscriptionArn>").append(arn).append("</SubscriptionArn></member>");
        }
        form(
                "ListSubscriptionsByTopic",
                "<ListSubscriptionsByTopicResponse><ListSubscriptionsByTopicResult><Subscriptions>" + members
                        + "</Subscriptions></ListSubscriptionsByTopicResult></ListSubscriptionsByTopicResponse>");
    }

    void identity(String name, boolean verified) {
        server.stubFor(get(urlMatching("/v2/email/identities/" + name.replace("@", "(@|%40)")))
                .willReturn(json("{\"VerifiedForSendingStatus\":" + verified + "}")));
        server.stubFor(get(urlMatching("/v2/email/identities/.*"))
                .atPriority(9)
                .willReturn(json("{\"message\":\"unknown\"}")
                        .withStatus(404)
                        .withHeader("x-amzn-ErrorType", "NotFoundException")));
    }

    void account(boolean production) {
        server.stubFor(get("/v2/email/account")
                .willReturn(json("{\"SendingEnabled\":true,\"ProductionAccessEnabled\":" + production + "}")));
    }

    void schedules(String state) {
        schedules(Map.of("costs", state));
    }

    /** A daily job in each of these groups, with its state. */
    void schedules(Map<String, String> states) {
        String listed = states.keySet().stream()
                .map(group -> "{\"Name\":\"daily\",\"GroupName\":\"" + group + "\",\"Target\":{\"Arn\":"
                        + "\"arn:aws:lambda:eu-west-1:123456789012:function:" + group + ":live\"}}")
                .collect(Collectors.joining(","));
        server.stubFor(get(urlMatching("/schedules(\\?.*)?")).willReturn(json("{\"Schedules\":[" + listed + "]}")));
        states.forEach((group, state) -> server.stubFor(get(urlPathEqualTo("/schedules/daily"))
                .withQueryParam("groupName", equalTo(group))
                .willReturn(
                        json("{\"State\":\"" + state + "\",\"Target\":{\"Input\":\"{\\\"job\\\":\\\"daily\\\"}\"}}"))));
    }

    void tags(String status) {
        server.stubFor(post(anyUrl())
                .withHeader("X-Amz-Target", equalTo("AWSInsightsIndexService.ListCostAllocationTags"))
                .willReturn(json(
                        "{\"CostAllocationTags\":[{\"TagKey\":\"Environment\",\"Type\":\"UserDefined\",\"Status\":\""
                                + status + "\"}]}")));
    }

    void bucket(String question, String answer) {
        server.stubFor(get(urlMatching("/costs/?\\?" + question)).willReturn(xml(answer)));
    }

    void form(String action, String answer) {
        MappingBuilder asked = post(anyUrl()).withRequestBody(containing("Action=" + action));
        server.stubFor(asked.willReturn(xml(answer).withHeader("Date", "Fri, 20 Nov 2026 06:00:10 GMT")));
    }

    private void form(String action, int status, String code) {
        server.stubFor(
                post(anyUrl()).withRequestBody(containing("Action=" + action)).willReturn(formError(status, code)));
    }

    /** A refusal of the services that are asked by forms. */
    static ResponseDefinitionBuilder formError(int status, String code) {
        return xml("<ErrorResponse><Error><Type>Sender</Type><Code>" + code + "</Code><Message>" + code
                        + "</Message></Error></ErrorResponse>")
                .withStatus(status);
    }

    static ResponseDefinitionBuilder xml(String body) {
        return aResponse().withHeader("Content-Type", "text/xml").withBody(body);
    }

    static ResponseDefinitionBuilder json(String body) {
        return aResponse().withHeader("Content-Type", "application/json").withBody(body);
    }

    static ResponseDefinitionBuilder s3Error(int status, String code) {
        return xml("<Error><Code>" + code + "</Code><Message>" + code + "</Message></Error>")
                .withStatus(status);
    }
}

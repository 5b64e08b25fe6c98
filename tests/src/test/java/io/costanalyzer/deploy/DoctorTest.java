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
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import io.costanalyzer.entry.cli.Costs;
import io.costanalyzer.wiring.ProcessEnvironment;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code costs doctor} against an AWS that is well, and one after another has each of the ills that are known. */
class DoctorTest {

    private static final WireMockServer AWS = new WireMockServer(options().dynamicPort());
    private static final Instant NOW = Instant.parse("2026-11-20T06:00:00Z");
    private static final String POLICY = "budgets.amazonaws.com costalerts.amazonaws.com cloudwatch.amazonaws.com";

    @TempDir
    static Path folder;

    private static Path config;
    private int code;

    @BeforeAll
    static void start() throws IOException {
        AWS.start();
        System.setProperty("aws.endpointUrl", AWS.baseUrl());
        config = Files.writeString(folder.resolve("costs.yaml"), HandlerUnderRuntimeClientTest.config());
    }

    @AfterAll
    static void stop() {
        System.clearProperty("aws.endpointUrl");
        AWS.stop();
    }

    @BeforeEach
    void wellness() {
        AWS.resetAll();
        AWS.stubFor(any(anyUrl()).atPriority(10).willReturn(s3Error(404, "NoSuchKey")));
        form(
                "GetCallerIdentity",
                "<GetCallerIdentityResponse><GetCallerIdentityResult><Account>123456789012</Account>"
                        + "</GetCallerIdentityResult></GetCallerIdentityResponse>");
        AWS.stubFor(put(urlMatching("/costs/doctor/.*"))
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
        schedules("ENABLED");
        tags("Active");
        AWS.stubFor(post(anyUrl())
                .withHeader("X-Amz-Target", equalTo("AWSBudgetServiceGateway.DescribeBudgets"))
                .willReturn(json("{\"Budgets\":[]}")));
        AWS.stubFor(post(anyUrl())
                .withHeader("X-Amz-Target", equalTo("AWSInsightsIndexService.GetCostAndUsage"))
                .willReturn(
                        json("{\"ResultsByTime\":[{\"TimePeriod\":{\"Start\":\"2026-10-01\",\"End\":\"2026-11-01\"},"
                                + "\"Estimated\":false,\"Groups\":[],\"Total\":{\"NetUnblendedCost\":{\"Amount\":\"5\",\"Unit\":\"USD\"},"
                                + "\"NetAmortizedCost\":{\"Amount\":\"5\",\"Unit\":\"USD\"},\"UnblendedCost\":{\"Amount\":\"5\",\"Unit\":\"USD\"},"
                                + "\"AmortizedCost\":{\"Amount\":\"5\",\"Unit\":\"USD\"}}}]}")));
    }

    @Test
    void whoIsWellHearsSo() throws Exception {
        Map<String, List<String>> findings = doctor();
        assertThat(code).isZero();
        assertThat(findings.keySet())
                .contains(
                        "configuration",
                        "credentials",
                        "clock",
                        "bucket, writing",
                        "bucket, versions",
                        "bucket, encryption",
                        "bucket, access",
                        "topic",
                        "subscriptions",
                        "mail sender",
                        "mail account",
                        "schedules",
                        "archive",
                        "source",
                        "budgets",
                        "delivery");
        assertThat(findings.values().stream().flatMap(List::stream)).noneMatch(one -> one.startsWith("problem"));
        assertThat(AWS.getAllServeEvents())
                .as("nothing paid is asked, nothing written, nothing sent")
                .noneMatch(event -> event.getRequest().containsHeader("X-Amz-Target")
                        && event.getRequest().getHeader("X-Amz-Target").startsWith("AWSInsightsIndexService"))
                .noneMatch(event -> event.getRequest().getBodyAsString().contains("Action=Publish"));
    }

    @Test
    void whatIsPaidForIsAskedOnRequestOnly() throws Exception {
        Map<String, List<String>> findings = doctor("--paid");
        assertThat(findings.get("tags")).containsExactly("ok \"Environment\" is activated.");
        assertThat(findings.get("source").get(0)).startsWith("ok Cost Explorer answers");
    }

    @Test
    void aTagThatIsNotActivated() throws Exception {
        tags("Inactive");
        assertThat(doctor("--paid").get("tags").get(0))
                .startsWith("problem")
                .contains("Activate it", "billing console");
        assertThat(code).isEqualTo(1);
    }

    @Test
    void aClockThatIsWrong() throws Exception {
        AWS.stubFor(post(anyUrl())
                .withRequestBody(containing("Action=GetCallerIdentity"))
                .willReturn(xml("<GetCallerIdentityResponse/>").withHeader("Date", "Fri, 20 Nov 2026 06:07:00 GMT")));
        assertThat(doctor().get("clock").get(0))
                .startsWith("problem It is 7 minutes off")
                .contains("NTP");
    }

    @Test
    void credentialsThatAreRefused() throws Exception {
        AWS.stubFor(post(anyUrl())
                .withRequestBody(containing("Action=GetCallerIdentity"))
                .willReturn(xml("<ErrorResponse><Error><Code>ExpiredToken</Code><Message>arn:aws:iam::123456789012:x"
                                + "</Message></Error></ErrorResponse>")
                        .withStatus(403)));
        assertThat(doctor().get("credentials").get(0)).startsWith("problem").doesNotContain("123456789012");
        assertThat(code).isEqualTo(1);
    }

    @Test
    void aBucketThatMayNotBeWritten() throws Exception {
        AWS.stubFor(put(urlMatching("/costs/doctor/.*")).willReturn(s3Error(403, "AccessDenied")));
        assertThat(doctor().get("bucket, writing").get(0)).startsWith("problem").contains("s3:PutObject");
    }

    @Test
    void aBucketWithoutVersionsAndOpenToThePublic() throws Exception {
        bucket("versioning", "<VersioningConfiguration/>");
        AWS.stubFor(get(urlMatching("/costs/?\\?publicAccessBlock"))
                .willReturn(s3Error(404, "NoSuchPublicAccessBlockConfiguration")));
        Map<String, List<String>> findings = doctor();
        assertThat(findings.get("bucket, versions").get(0))
                .startsWith("warning")
                .contains("Switch versioning on");
        assertThat(findings.get("bucket, access").get(0)).startsWith("problem").contains("Block all public access");
    }

    /** Pitfall 34: the topic's policy or key keeps Budgets from publishing, and nobody hears of it. */
    @Test
    void aTopicThatTakesNothingFromBudgets() throws Exception {
        topic("Policy", "cloudwatch.amazonaws.com");
        assertThat(doctor().get("topic").get(0)).startsWith("warning").contains("budgets.amazonaws.com", "sns:Publish");
        topic("KmsMasterKeyId", "alias/aws/sns");
        assertThat(doctor().get("topic").get(0)).startsWith("problem").contains("key");
    }

    @Test
    void subscriptionsThatNobodyConfirmed() throws Exception {
        subscriptions("PendingConfirmation");
        assertThat(doctor().get("subscriptions").get(0))
                .startsWith("problem None is confirmed")
                .contains("click");
        subscriptions("PendingConfirmation", "arn:aws:sns:eu-west-1:123456789012:cost-alerts:1");
        assertThat(doctor().get("subscriptions").get(0)).startsWith("warning 1 of 2");
        subscriptions();
        assertThat(doctor().get("subscriptions").get(0)).startsWith("problem Nobody is subscribed");
    }

    /** Pitfall 36: in the sandbox, or from an unverified sender, nothing arrives. */
    @Test
    void mailThatWouldNotArrive() throws Exception {
        account(false);
        assertThat(doctor().get("mail account").get(0)).startsWith("problem").contains("sandbox", "1 of 1");
        identity("finance@example.org", true);
        assertThat(doctor().get("mail account").get(0)).startsWith("warning").contains("sandbox");
        identity("costs@example.org", false);
        assertThat(doctor().get("mail sender").get(0)).startsWith("problem").contains("Verify");
    }

    @Test
    void schedulesThatAreOff() throws Exception {
        schedules("DISABLED");
        assertThat(doctor().get("schedules"))
                .anyMatch(one -> one.startsWith("warning The daily job") && one.contains("Switch it on"));
    }

    @Test
    void aMonthOfTheServiceCostsLessThanThreeDollars() throws Exception {
        JsonNode lines = run("--cost");
        BigDecimal total =
                new BigDecimal(lines.path(lines.size() - 1).path("usdPerMonth").asText());
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < lines.size() - 1; i++) {
            sum = sum.add(new BigDecimal(lines.path(i).path("usdPerMonth").asText()));
        }
        assertThat(total).isEqualByComparingTo(sum).isLessThan(new BigDecimal("3.50"));
        assertThat(new BigDecimal(lines.path(0).path("usdPerMonth").asText())).isLessThan(new BigDecimal("2"));
        assertThat(AWS.getAllServeEvents()).isEmpty();
    }

    private Map<String, List<String>> doctor(String... more) throws IOException {
        Map<String, List<String>> findings = new LinkedHashMap<>();
        run(more)
                .forEach(one -> findings.computeIfAbsent(one.path("subject").asText(), missing -> new ArrayList<>())
                        .add(one.path("health").asText() + " "
                                + one.path("finding").asText()));
        return findings;
    }

    private JsonNode run(String... more) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<String> arguments = new ArrayList<>(List.of("--config", config.toString(), "--format", "json", "doctor"));
        arguments.addAll(List.of(more));
        try (PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8)) {
            code = Costs.run(
                    print,
                    print,
                    new ProcessEnvironment(Map.of("AWS_REGION", "eu-west-1", "AWS_ENDPOINT_URL", AWS.baseUrl())),
                    Clock.fixed(NOW, ZoneOffset.UTC),
                    arguments.toArray(String[]::new));
        }
        String text = out.toString(StandardCharsets.UTF_8);
        assertThat(text).doesNotContain("123456789012");
        return new ObjectMapper().readTree(text);
    }

    private static void topic(String attribute, String value) {
        form(
                "GetTopicAttributes",
                "<GetTopicAttributesResponse><GetTopicAttributesResult><Attributes><entry><key>" + attribute
                        + "</key><value>" + value
                        + "</value></entry></Attributes></GetTopicAttributesResult></GetTopicAttributesResponse>");
    }

    private static void subscriptions(String... arns) {
        StringBuilder members = new StringBuilder();
        for (String arn : arns) {
            members.append("<member><SubscriptionArn>").append(arn).append("</SubscriptionArn></member>");
        }
        form(
                "ListSubscriptionsByTopic",
                "<ListSubscriptionsByTopicResponse><ListSubscriptionsByTopicResult><Subscriptions>" + members
                        + "</Subscriptions></ListSubscriptionsByTopicResult></ListSubscriptionsByTopicResponse>");
    }

    private static void identity(String name, boolean verified) {
        AWS.stubFor(get(urlMatching("/v2/email/identities/" + name.replace("@", "(@|%40)")))
                .willReturn(json("{\"VerifiedForSendingStatus\":" + verified + "}")));
        AWS.stubFor(get(urlMatching("/v2/email/identities/.*"))
                .atPriority(9)
                .willReturn(json("{\"message\":\"unknown\"}")
                        .withStatus(404)
                        .withHeader("x-amzn-ErrorType", "NotFoundException")));
    }

    private static void account(boolean production) {
        AWS.stubFor(get("/v2/email/account")
                .willReturn(json("{\"SendingEnabled\":true,\"ProductionAccessEnabled\":" + production + "}")));
    }

    private static void schedules(String state) {
        AWS.stubFor(get(urlMatching("/schedules(\\?.*)?"))
                .willReturn(json("{\"Schedules\":[{\"Name\":\"daily\",\"GroupName\":\"costs\",\"Target\":{\"Arn\":"
                        + "\"arn:aws:lambda:eu-west-1:123456789012:function:costs:live\"}}]}")));
        AWS.stubFor(get(urlMatching("/schedules/daily.*"))
                .willReturn(
                        json("{\"State\":\"" + state + "\",\"Target\":{\"Input\":\"{\\\"job\\\":\\\"daily\\\"}\"}}")));
    }

    private static void tags(String status) {
        AWS.stubFor(post(anyUrl())
                .withHeader("X-Amz-Target", equalTo("AWSInsightsIndexService.ListCostAllocationTags"))
                .willReturn(json(
                        "{\"CostAllocationTags\":[{\"TagKey\":\"Environment\",\"Type\":\"UserDefined\",\"Status\":\""
                                + status + "\"}]}")));
    }

    private static void bucket(String question, String answer) {
        AWS.stubFor(get(urlMatching("/costs/?\\?" + question)).willReturn(xml(answer)));
    }

    private static void form(String action, String answer) {
        MappingBuilder asked = post(anyUrl()).withRequestBody(containing("Action=" + action));
        AWS.stubFor(asked.willReturn(xml(answer).withHeader("Date", "Fri, 20 Nov 2026 06:00:10 GMT")));
    }

    private static ResponseDefinitionBuilder xml(String body) {
        return aResponse().withHeader("Content-Type", "text/xml").withBody(body);
    }

    private static ResponseDefinitionBuilder json(String body) {
        return aResponse().withHeader("Content-Type", "application/json").withBody(body);
    }

    private static ResponseDefinitionBuilder s3Error(int status, String code) {
        return xml("<Error><Code>" + code + "</Code><Message>" + code + "</Message></Error>")
                .withStatus(status);
    }
}

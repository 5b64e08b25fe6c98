package io.costanalyzer.deploy;

import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.urlMatching;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
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

    private static final WellAws AWS = new WellAws();
    private static final Instant NOW = Instant.parse("2026-11-20T06:00:00Z");

    @TempDir
    static Path folder;

    private static Path config;
    private int code;

    @BeforeAll
    static void start() throws IOException {
        System.setProperty("aws.endpointUrl", AWS.url());
        config = Files.writeString(folder.resolve("costs.yaml"), HandlerUnderRuntimeClientTest.config());
    }

    @AfterAll
    static void stop() {
        System.clearProperty("aws.endpointUrl");
        AWS.close();
    }

    @BeforeEach
    void wellness() {
        AWS.beWell();
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
                        "topic, publishing",
                        "mail, sending",
                        "figures",
                        "mail sender",
                        "mail account",
                        "schedules",
                        "archive",
                        "source",
                        "budgets",
                        "delivery");
        assertThat(findings.values().stream().flatMap(List::stream)).noneMatch(one -> one.startsWith("problem"));
        assertThat(AWS.arrived())
                .as("nothing paid is asked, nothing written, nothing sent")
                .noneMatch(event -> event.getRequest().containsHeader("X-Amz-Target")
                        && event.getRequest().getHeader("X-Amz-Target").startsWith("AWSInsightsIndexService"))
                .noneMatch(event -> event.getRequest().getBodyAsString().contains("Action=Publish")
                        && event.getRequest().getBodyAsString().contains("default"))
                .noneMatch(event -> event.getRequest().getUrl().startsWith("/v2/email/outbound-emails")
                        && event.getRequest().getBodyAsString().contains("Destination"))
                .noneMatch(event -> event.getRequest().getBodyAsString().contains("Action=PutMetricData")
                        && event.getRequest().getBodyAsString().contains("Value"));
    }

    @Test
    void whatIsPaidForIsAskedOnRequestOnly() throws Exception {
        Map<String, List<String>> findings = doctor("--paid");
        assertThat(findings.get("tags")).containsExactly("ok \"Environment\" is activated.");
        assertThat(findings.get("source").get(0)).startsWith("ok Cost Explorer answers");
    }

    @Test
    void aTagThatIsNotActivated() throws Exception {
        AWS.tags("Inactive");
        assertThat(doctor("--paid").get("tags").get(0))
                .startsWith("problem")
                .contains("Activate it", "billing console");
        assertThat(code).isEqualTo(1);
    }

    @Test
    void aClockThatIsWrong() throws Exception {
        AWS.answer(post(anyUrl())
                .withRequestBody(containing("Action=GetCallerIdentity"))
                .willReturn(WellAws.xml("<GetCallerIdentityResponse/>")
                        .withHeader("Date", "Fri, 20 Nov 2026 06:07:00 GMT")));
        assertThat(doctor().get("clock").get(0))
                .startsWith("problem It is 7 minutes off")
                .contains("NTP");
    }

    @Test
    void credentialsThatAreRefused() throws Exception {
        AWS.answer(post(anyUrl())
                .withRequestBody(containing("Action=GetCallerIdentity"))
                .willReturn(WellAws.xml(
                                "<ErrorResponse><Error><Code>ExpiredToken</Code><Message>arn:aws:iam::123456789012:x"
                                        + "</Message></Error></ErrorResponse>")
                        .withStatus(403)));
        assertThat(doctor().get("credentials").get(0)).startsWith("problem").doesNotContain("123456789012");
        assertThat(code).isEqualTo(1);
    }

    @Test
    void aBucketThatMayNotBeWritten() throws Exception {
        AWS.answer(put(urlMatching("/costs/doctor/.*")).willReturn(WellAws.s3Error(403, "AccessDenied")));
        assertThat(doctor().get("bucket, writing").get(0)).startsWith("problem").contains("s3:PutObject");
    }

    @Test
    void aBucketWithoutVersionsAndOpenToThePublic() throws Exception {
        AWS.bucket("versioning", "<VersioningConfiguration/>");
        AWS.answer(get(urlMatching("/costs/?\\?publicAccessBlock"))
                .willReturn(WellAws.s3Error(404, "NoSuchPublicAccessBlockConfiguration")));
        Map<String, List<String>> findings = doctor();
        assertThat(findings.get("bucket, versions").get(0))
                .startsWith("warning")
                .contains("Switch versioning on");
        assertThat(findings.get("bucket, access").get(0)).startsWith("problem").contains("Block all public access");
    }

    /** Pitfall 34: the topic's policy or key keeps Budgets from publishing, and nobody hears of it. */
    @Test
    void aTopicThatTakesNothingFromBudgets() throws Exception {
        AWS.topic("Policy", "cloudwatch.amazonaws.com");
        assertThat(doctor().get("topic").get(0)).startsWith("warning").contains("budgets.amazonaws.com", "sns:Publish");
        AWS.topic("KmsMasterKeyId", "alias/aws/sns");
        assertThat(doctor().get("topic").get(0)).startsWith("problem").contains("key");
    }

    @Test
    void subscriptionsThatNobodyConfirmed() throws Exception {
        AWS.subscriptions("PendingConfirmation");
        assertThat(doctor().get("subscriptions").get(0))
                .startsWith("problem None is confirmed")
                .contains("click");
        AWS.subscriptions("PendingConfirmation", "arn:aws:sns:eu-west-1:123456789012:cost-alerts:1");
        assertThat(doctor().get("subscriptions").get(0)).startsWith("warning 1 of 2");
        AWS.subscriptions();
        assertThat(doctor().get("subscriptions").get(0)).startsWith("problem Nobody is subscribed");
    }

    /** Pitfall 36: in the sandbox, or from an unverified sender, nothing arrives. */
    @Test
    void mailThatWouldNotArrive() throws Exception {
        AWS.account(false);
        assertThat(doctor().get("mail account").get(0)).startsWith("problem").contains("sandbox", "1 of 1");
        AWS.identity("finance@example.org", true);
        assertThat(doctor().get("mail account").get(0)).startsWith("warning").contains("sandbox");
        AWS.identity("costs@example.org", false);
        assertThat(doctor().get("mail sender").get(0)).startsWith("problem").contains("Verify");
    }

    @Test
    void whatMayNotBeSent() throws Exception {
        AWS.answer(post(anyUrl())
                .withRequestBody(containing("Action=Publish"))
                .willReturn(WellAws.formError(403, "AuthorizationError")));
        AWS.answer(post(anyUrl())
                .withRequestBody(containing("Action=PutMetricData"))
                .willReturn(WellAws.formError(403, "AccessDenied")));
        AWS.answer(post("/v2/email/outbound-emails")
                .willReturn(
                        WellAws.json("{}").withStatus(403).withHeader("x-amzn-ErrorType", "AccessDeniedException")));
        Map<String, List<String>> findings = doctor();
        assertThat(findings.get("topic, publishing").get(0))
                .startsWith("problem")
                .contains("Allow sns:Publish");
        assertThat(findings.get("mail, sending").get(0))
                .startsWith("problem")
                .contains("Allow ses:SendEmail and ses:SendRawEmail");
        assertThat(findings.get("figures").get(0)).startsWith("problem").contains("Allow cloudwatch:PutMetricData");
        assertThat(code).isEqualTo(1);
    }

    @Test
    void schedulesThatAreOff() throws Exception {
        AWS.schedules("DISABLED");
        assertThat(doctor().get("schedules"))
                .anyMatch(one -> one.startsWith("warning The daily job") && one.contains("Switch it on"));
    }

    /** A second installation in the account, or another program that knows a daily job, is no reason to call this one well. */
    @Test
    void theSchedulesOfAnotherStackAreNotThoseOfThisOne() throws Exception {
        Path whole = config;
        try {
            for (String names : List.of("topic", "bucket")) {
                String own = names.equals("topic")
                        ? Files.readString(whole)
                                .replace(
                                        LocalAws.TOPIC,
                                        "arn:aws:sns:eu-west-1:123456789012:costs-prod-AlertTopic-1ABCDEFGHIJ2")
                        : Files.readString(whole).replace("s3://costs", "s3://costs-prod-archivebucket-1a2b3c4d5e6f");
                config = Files.writeString(folder.resolve(names + ".yaml"), own);
                AWS.schedules(Map.of("costs-staging", "ENABLED", "costs", "ENABLED", "default", "ENABLED"));
                assertThat(doctor().get("schedules").get(0))
                        .isEqualTo("warning The daily job is not started on schedule by the group costs-prod."
                                + " Deploy infra/template.yaml, or start it by other means.");
                AWS.schedules(Map.of("costs-staging", "ENABLED", "costs-prod", "DISABLED"));
                assertThat(doctor().get("schedules").get(0))
                        .isEqualTo("warning The daily job is not started on schedule, since its schedule is off."
                                + " Switch it on.");
                AWS.schedules(Map.of("costs-staging", "DISABLED", "costs-prod", "ENABLED"));
                assertThat(doctor().get("schedules").get(0)).isEqualTo("ok The daily job is started on schedule.");
            }
        } finally {
            config = whole;
        }
        assertThat(doctor().get("schedules").get(0))
                .isEqualTo(
                        "ok The daily job is started on schedule (group costs-prod; whether for this archive, no name"
                                + " tells).");
    }

    @Test
    void aMonthOfTheServiceCostsUnderTwoDollarsOfRequestsAndOneOfAKeyBesideSmallChange() throws Exception {
        JsonNode lines = run("--cost");
        BigDecimal total =
                new BigDecimal(lines.path(lines.size() - 1).path("usdPerMonth").asText());
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < lines.size() - 1; i++) {
            sum = sum.add(new BigDecimal(lines.path(i).path("usdPerMonth").asText()));
        }
        assertThat(total).isEqualByComparingTo(sum).isLessThan(new BigDecimal("3"));
        assertThat(new BigDecimal(lines.path(0).path("usdPerMonth").asText())).isLessThan(new BigDecimal("2"));
        assertThat(AWS.arrived()).isEmpty();
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
                    new ProcessEnvironment(Map.of("AWS_REGION", "eu-west-1", "AWS_ENDPOINT_URL", AWS.url())),
                    Clock.fixed(NOW, ZoneOffset.UTC),
                    arguments.toArray(String[]::new));
        }
        String text = out.toString(StandardCharsets.UTF_8);
        assertThat(text).doesNotContain("123456789012");
        return new ObjectMapper().readTree(text);
    }
}

package io.costanalyzer.contract;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import io.costanalyzer.delivery.Channel;
import io.costanalyzer.delivery.MessageKind;
import io.costanalyzer.delivery.sns.SnsChannel;
import io.costanalyzer.delivery.sns.SnsClients;
import io.costanalyzer.delivery.sns.SnsTopic;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sns.SnsClient;

/** SNS by its protocol, and channels that talk to it. */
public final class SnsServer implements AutoCloseable {

    public static final String ARN = "arn:aws:sns:eu-west-1:123456789012:cost-alerts";

    /** What no receipt may show. */
    static final List<String> SECRETS = List.of("123456789012", "AKIDSECRET", "secret-key", "session-token");

    private final WireMockServer server = new WireMockServer(wireMockConfig().dynamicPort());

    public SnsServer() {
        server.start();
        accept();
    }

    public void accept() {
        server.stubFor(post(anyUrl()).willReturn(published()));
    }

    void acceptAfter(Duration delay) {
        server.stubFor(post(anyUrl()).willReturn(published().withFixedDelay((int) delay.toMillis())));
    }

    public void refuse(String code, int status) {
        server.stubFor(post(anyUrl()).willReturn(refusal(code, status)));
    }

    void answer(ResponseDefinitionBuilder response) {
        server.stubFor(post(anyUrl()).willReturn(response));
    }

    void refuseOnce(String code, int status) {
        server.stubFor(post(anyUrl())
                .inScenario("once")
                .whenScenarioStateIs(Scenario.STARTED)
                .willReturn(refusal(code, status))
                .willSetStateTo("over"));
        server.stubFor(
                post(anyUrl()).inScenario("once").whenScenarioStateIs("over").willReturn(published()));
    }

    public Channel channel() {
        return channel(SnsTopic.of(ARN));
    }

    public Channel channel(SnsTopic topic) {
        return channel(topic, client(url(), RemoteChannelContract.TIMEOUT));
    }

    /** A channel for some kinds of messages alone. */
    public Channel channel(Set<MessageKind> kinds) {
        return new SnsChannel("sns", kinds, client(url(), RemoteChannelContract.TIMEOUT), SnsTopic.of(ARN));
    }

    Channel impatientChannel() {
        return channel(SnsTopic.of(ARN), client(url(), RemoteChannelContract.SHORT));
    }

    static Channel channel(SnsTopic topic, SnsClient client) {
        return new SnsChannel("sns", EnumSet.allOf(MessageKind.class), client, topic);
    }

    static SnsClient client(String endpoint, Duration timeout) {
        return SnsClients.builder(timeout)
                .region(Region.EU_WEST_1)
                .endpointOverride(URI.create(endpoint))
                .credentialsProvider(StaticCredentialsProvider.create(
                        AwsSessionCredentials.create("AKIDSECRET", "secret-key", "session-token")))
                .build();
    }

    String url() {
        return server.baseUrl();
    }

    /** The bodies that arrived, first one first. */
    public List<String> arrived() {
        List<String> bodies = new ArrayList<>(server.getAllServeEvents().stream()
                .map(event -> event.getRequest().getBodyAsString())
                .toList());
        Collections.reverse(bodies);
        return bodies;
    }

    /** The fields of the one request that arrived. */
    public Map<String, String> form() {
        assertThat(arrived()).hasSize(1);
        Map<String, String> fields = new TreeMap<>();
        Arrays.stream(arrived().get(0).split("&")).forEach(pair -> {
            String[] parts = pair.split("=", 2);
            fields.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        });
        return fields;
    }

    @Override
    public void close() {
        server.stop();
    }

    private static ResponseDefinitionBuilder published() {
        return aResponse()
                .withHeader("Content-Type", "text/xml")
                .withBody("<PublishResponse xmlns=\"http://sns.amazonaws.com/doc/2010-03-31/\"><PublishResult>"
                        + "<MessageId>sns-id-1</MessageId></PublishResult></PublishResponse>");
    }

    /** With what AWS repeats in its errors: account numbers, and after a signing error the session token. */
    private static ResponseDefinitionBuilder refusal(String code, int status) {
        String said = code.startsWith("Invalid")
                ? "Invalid parameter: Subject"
                : "User: arn:aws:sts::123456789012:assumed-role/costs is not authorized\n"
                        + "x-amz-security-token:session-token AKIDSECRET";
        return aResponse()
                .withStatus(status)
                .withHeader("Content-Type", "text/xml")
                .withBody("<ErrorResponse xmlns=\"http://sns.amazonaws.com/doc/2010-03-31/\"><Error><Type>Sender</Type>"
                        + "<Code>" + code + "</Code><Message>" + said + "</Message></Error></ErrorResponse>");
    }
}

package io.costanalyzer.contract;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import io.costanalyzer.delivery.Channel;
import io.costanalyzer.delivery.Letterhead;
import io.costanalyzer.delivery.MailComposer;
import io.costanalyzer.delivery.MessageKind;
import io.costanalyzer.delivery.ses.SesChannel;
import io.costanalyzer.delivery.ses.SesClients;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sesv2.SesV2Client;

/** SES v2 by its protocol, and channels that talk to it. */
public final class SesServer implements AutoCloseable {

    /** What no receipt may show. */
    static final List<String> SECRETS = List.of("123456789012", "AKIDSECRET", "secret-key", "session-token");

    private static final String PATH = "/v2/email/outbound-emails";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final WireMockServer server = new WireMockServer(wireMockConfig().dynamicPort());

    public SesServer() {
        server.start();
        server.stubFor(post(urlPathEqualTo(PATH)).willReturn(accepted()));
    }

    void acceptAfter(Duration delay) {
        server.stubFor(post(urlPathEqualTo(PATH)).willReturn(accepted().withFixedDelay((int) delay.toMillis())));
    }

    void answer(String body) {
        server.stubFor(post(urlPathEqualTo(PATH))
                .willReturn(aResponse()
                        .withHeader("Content-Type", "application/json")
                        .withBody(body)));
    }

    void refuse(String code, int status, String said) {
        server.stubFor(post(urlPathEqualTo(PATH)).willReturn(refusal(code, status, said)));
    }

    /** As the sandbox does: a request with an unverified recipient is refused whole. */
    void refuseRecipient(String mailbox) {
        server.stubFor(post(urlPathEqualTo(PATH))
                .withRequestBody(containing("\"" + mailbox + "\""))
                .willReturn(refusal("MessageRejected", 400, unverified(mailbox))));
    }

    void refuseOnce(String code, int status) {
        server.stubFor(post(urlPathEqualTo(PATH))
                .inScenario("once")
                .whenScenarioStateIs(Scenario.STARTED)
                .willReturn(refusal(code, status, "Maximum sending rate exceeded."))
                .willSetStateTo("over"));
        server.stubFor(post(urlPathEqualTo(PATH))
                .inScenario("once")
                .whenScenarioStateIs("over")
                .willReturn(accepted()));
    }

    static String unverified(String identity) {
        return "Email address is not verified. The following identities failed the check in region EU-WEST-1: "
                + identity;
    }

    public Channel channel() {
        return channel(client(url(), RemoteChannelContract.TIMEOUT), Optional.empty());
    }

    Channel impatientChannel() {
        return channel(client(url(), RemoteChannelContract.SHORT), Optional.empty());
    }

    static Channel channel(SesV2Client client, Optional<String> configurationSet) {
        return new SesChannel(
                "mail",
                EnumSet.allOf(MessageKind.class),
                client,
                new MailComposer(Letterhead.of("Costs <costs@example.com>")),
                configurationSet);
    }

    static SesV2Client client(String endpoint, Duration timeout) {
        return SesClients.builder(timeout)
                .region(Region.EU_WEST_1)
                .endpointOverride(URI.create(endpoint))
                .credentialsProvider(StaticCredentialsProvider.create(
                        AwsSessionCredentials.create("AKIDSECRET", "secret-key", "session-token")))
                .build();
    }

    String url() {
        return server.baseUrl();
    }

    /** The requests that arrived, first one first. */
    List<JsonNode> requests() throws IOException {
        List<JsonNode> requests = new ArrayList<>();
        for (var event : server.getAllServeEvents()) {
            requests.add(JSON.readTree(event.getRequest().getBody()));
        }
        Collections.reverse(requests);
        return requests;
    }

    /** The mails that arrived, as bytes. */
    public List<byte[]> mails() throws IOException {
        List<byte[]> mails = new ArrayList<>();
        for (JsonNode request : requests()) {
            mails.add(request.at("/Content/Raw/Data").binaryValue());
        }
        return mails;
    }

    static List<String> recipients(JsonNode request) {
        List<String> recipients = new ArrayList<>();
        request.at("/Destination/ToAddresses").forEach(address -> recipients.add(address.textValue()));
        return recipients;
    }

    @Override
    public void close() {
        server.stop();
    }

    private static ResponseDefinitionBuilder accepted() {
        return aResponse().withHeader("Content-Type", "application/json").withBody("{\"MessageId\":\"ses-id-1\"}");
    }

    private static ResponseDefinitionBuilder refusal(String code, int status, String said) {
        return aResponse()
                .withStatus(status)
                .withHeader("Content-Type", "application/json")
                .withHeader("x-amzn-ErrorType", code)
                .withBody("{\"message\":\"" + said + "\"}");
    }
}

package io.costanalyzer.contract;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.post;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.costanalyzer.delivery.Channel;
import io.costanalyzer.delivery.MessageKind;
import io.costanalyzer.delivery.webhook.WebhookAddress;
import io.costanalyzer.delivery.webhook.WebhookChannel;
import io.costanalyzer.delivery.webhook.WebhookForm;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/** A web address by HTTPS that takes messages, refuses them or keeps silent. */
public final class WebhookServer implements AutoCloseable {

    static final String PATH = "/services/T0SECRET/B0SECRET/secret-path";
    static final String TOKEN = "secret-token";

    private final WireMockServer server;
    private final TestCertificate certificate;

    public WebhookServer(TestCertificate certificate) {
        this.certificate = certificate;
        this.server = new WireMockServer(WireMockConfiguration.options()
                .httpDisabled(true)
                .dynamicHttpsPort()
                .keystorePath(certificate.file().toString())
                .keystorePassword(TestCertificate.PASSWORD)
                .keyManagerPassword(TestCertificate.PASSWORD)
                .keystoreType("PKCS12"));
        server.start();
        answer(200, "ok");
    }

    void answer(int status, String body) {
        server.resetMappings();
        server.stubFor(post(anyUrl()).willReturn(aResponse().withStatus(status).withBody(body)));
    }

    void redirectTo(String address) {
        server.resetMappings();
        server.stubFor(post(anyUrl()).willReturn(aResponse().withStatus(307).withHeader("Location", address)));
    }

    void answerAfter(Duration wait) {
        server.resetMappings();
        server.stubFor(post(anyUrl()).willReturn(aResponse().withStatus(200).withFixedDelay((int) wait.toMillis())));
    }

    /** Begins its answer at once, and then lets the pieces of it come one by one over so long a time. */
    void answerSlowly(String body, int pieces, Duration overall) {
        server.resetMappings();
        server.stubFor(post(anyUrl())
                .willReturn(aResponse().withStatus(200).withBody(body).withChunkedDribbleDelay(pieces, (int)
                        overall.toMillis())));
    }

    public Channel channel(WebhookForm form) {
        return channel(form, RemoteChannelContract.TIMEOUT, address(server.httpsPort()));
    }

    Channel channel(WebhookForm form, Duration timeout, WebhookAddress address) {
        return new WebhookChannel(
                "chat", EnumSet.allOf(MessageKind.class), form, address, timeout, certificate.context());
    }

    WebhookAddress address() {
        return address(server.httpsPort());
    }

    static WebhookAddress address(int port) {
        return WebhookAddress.of("https://localhost:" + port + PATH, Optional.of(TOKEN));
    }

    List<LoggedRequest> requests() {
        return server.getAllServeEvents().stream()
                .map(event -> event.getRequest())
                .toList();
    }

    public List<String> arrived() {
        return requests().stream().map(LoggedRequest::getBodyAsString).toList();
    }

    @Override
    public void close() {
        server.stop();
    }
}

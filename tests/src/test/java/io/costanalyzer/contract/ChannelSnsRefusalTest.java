package io.costanalyzer.contract;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;

import io.costanalyzer.delivery.DeliveryReceipt;
import io.costanalyzer.delivery.DeliveryReceipt.Outcome;
import io.costanalyzer.delivery.sns.SnsClients;
import io.costanalyzer.delivery.sns.SnsTopic;
import java.net.URI;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.SnsClientBuilder;

/** What SNS can answer instead of taking a message. */
class ChannelSnsRefusalTest {

    private final SnsServer server = new SnsServer();

    @AfterEach
    void stop() {
        server.close();
    }

    /** Pitfall 34: a topic's policy or its KMS key blocks publishing, and nobody notices. */
    @ParameterizedTest
    @CsvSource({
        "AuthorizationError, 403, sns:Publish",
        "KMSAccessDenied, 400, kms:GenerateDataKey*",
        "KMSDisabled, 400, enable the key",
        "KMSNotFound, 400, is not there",
        "NotFound, 404, mend its ARN",
        "ExpiredToken, 403, Renew them",
        "SignatureDoesNotMatch, 403, Renew them",
        "InvalidParameter, 400, refused its form",
        "Whatever, 400, look the code up",
    })
    void everyRefusalNamesItsRemedyAndNoAccount(String code, int status, String remedy) {
        server.refuse(code, status);

        DeliveryReceipt receipt = server.channel().send(ChannelMessages.alert());

        assertThat(receipt.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(receipt.refusals()).hasSize(1);
        assertThat(receipt.refusals().get(0)).contains("cost-alerts in eu-west-1", remedy);
        assertThat(SnsServer.SECRETS).noneMatch(receipt.toString()::contains);
    }

    /** A proxy that wants somebody to log in says 200 and never asks SNS: the alert would be lost and marked as sent. */
    @Test
    void aPageOfAProxyIsNoMessageThatWasSent() {
        server.answer(aResponse().withHeader("Content-Type", "text/html").withBody("<html>Please log in</html>"));

        DeliveryReceipt receipt = server.channel().send(ChannelMessages.alert());

        assertThat(receipt.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(receipt.refusals()).singleElement().asString().contains("did not come from SNS", "Look for a proxy");
    }

    @Test
    void throttlingIsSatOut() {
        server.refuseOnce("Throttled", 429);

        DeliveryReceipt receipt = server.channel().send(ChannelMessages.alert());

        assertThat(receipt.outcome()).isEqualTo(Outcome.SENT);
        assertThat(server.arrived()).hasSize(2);
    }

    @Test
    void throttlingToTheEndIsSaid() {
        server.refuse("Throttled", 429);

        DeliveryReceipt receipt = server.channel().send(ChannelMessages.alert());

        assertThat(receipt.refusals())
                .containsExactly("The SNS topic cost-alerts in eu-west-1 throttled the message to the end."
                        + " Run again later.");
        assertThat(server.arrived()).hasSize(4);
    }

    @Test
    void aServerErrorFromAProxyIsTriedAgainAndThenSaid() {
        server.answer(aResponse().withStatus(503).withBody("<html>no SNS here</html>"));

        DeliveryReceipt receipt = server.channel().send(ChannelMessages.alert());

        assertThat(receipt.refusals().get(0)).contains(" answered 503. Run again later");
        assertThat(server.arrived()).hasSize(4);
    }

    @Test
    void aGatewayThatGaveUpIsNotTriedAgain() {
        server.answer(aResponse().withStatus(504).withBody("<html>no answer in time</html>"));

        DeliveryReceipt receipt = server.channel().send(ChannelMessages.alert());

        assertThat(receipt.outcome()).isEqualTo(DeliveryReceipt.Outcome.FAILED);
        assertThat(server.arrived()).hasSize(1);
    }

    /** Nobody was there, so nobody has taken it: unlike silence, that is worth another try. */
    @Test
    void aRefusedConnectionIsTriedAgain() throws Exception {
        AtomicInteger attempts = new AtomicInteger();
        SnsClientBuilder builder = SnsClients.builder(RemoteChannelContract.SHORT)
                .region(Region.EU_WEST_1)
                .endpointOverride(URI.create("http://127.0.0.1:" + RemoteChannelContract.closedPort()))
                .credentialsProvider(AnonymousCredentialsProvider.create());
        builder.overrideConfiguration(builder.overrideConfiguration().toBuilder()
                .addExecutionInterceptor(new ExecutionInterceptor() {
                    @Override
                    public void beforeTransmission(
                            Context.BeforeTransmission context, ExecutionAttributes executionAttributes) {
                        attempts.incrementAndGet();
                    }
                })
                .build());

        DeliveryReceipt receipt =
                SnsServer.channel(SnsTopic.of(SnsServer.ARN), builder.build()).send(ChannelMessages.alert());

        assertThat(receipt.refusals()).singleElement().asString().contains("nothing answers there");
        assertThat(attempts).hasValue(4);
    }

    @Test
    void theStandardEndpointSettingIsFollowed() {
        System.setProperty("aws.endpointUrlSns", server.url());
        try (SnsClient client = SnsClients.builder(RemoteChannelContract.TIMEOUT)
                .region(Region.EU_WEST_1)
                .build()) {
            assertThat(SnsServer.channel(SnsTopic.of(SnsServer.ARN), client)
                            .send(ChannelMessages.alert())
                            .outcome())
                    .isEqualTo(Outcome.SENT);
        } finally {
            System.clearProperty("aws.endpointUrlSns");
        }
        assertThat(server.arrived()).hasSize(1);
    }

    @Test
    void withoutCredentialsItSaysSo() {
        SnsClient client = SnsClients.builder(RemoteChannelContract.TIMEOUT)
                .region(Region.EU_WEST_1)
                .endpointOverride(URI.create(server.url()))
                .credentialsProvider(() -> {
                    throw SdkClientException.create("Unable to load credentials");
                })
                .build();

        DeliveryReceipt receipt =
                SnsServer.channel(SnsTopic.of(SnsServer.ARN), client).send(ChannelMessages.alert());

        assertThat(receipt.refusals())
                .containsExactly("The SNS topic cost-alerts in eu-west-1 could not be called:"
                        + " check that the run has AWS credentials.");
        assertThat(server.arrived()).isEmpty();
    }
}

package io.costanalyzer.contract;

import static io.costanalyzer.contract.CostExplorerRig.BY_TAG;
import static io.costanalyzer.contract.CostExplorerRig.OCTOBER;
import static io.costanalyzer.contract.CostExplorerRig.usage;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.costanalyzer.contract.costexplorer.BillLine;
import io.costanalyzer.contract.costexplorer.Misbehaviour;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.ingestion.ProblemReason;
import io.costanalyzer.ingestion.SourceUnavailableException;
import io.costanalyzer.ingestion.costexplorer.CostExplorerClients;
import io.costanalyzer.ingestion.costexplorer.CostExplorerSettings;
import io.costanalyzer.ingestion.costexplorer.CostExplorerSource;
import io.costanalyzer.money.Money;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProviderChain;
import software.amazon.awssdk.auth.credentials.ProfileCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.services.costexplorer.CostExplorerClient;

/** Pitfall 28: an error is an error that says what to do, and never a cost of zero. */
class CostExplorerRefusalsTest {

    private static final LocalDate FIRST = OCTOBER.start();
    private static final List<BillLine> BILL = IntStream.range(0, 12)
            .mapToObj(number -> BillLine.of(usage(FIRST, "prod", "AWS Lambda", "Type" + number, "1")))
            .toList();
    private static CostExplorerRig rig;

    @BeforeAll
    static void start() {
        rig = new CostExplorerRig();
    }

    @AfterAll
    static void stop() {
        rig.close();
    }

    /** Pitfall 15: LimitExceededException is a throttle; five in a row are waited out, free of charge. */
    @ParameterizedTest
    @ValueSource(strings = {"LimitExceededException", "ThrottlingException"})
    void throttlesAreRetried(String type) {
        rig.standIn.holding(BILL).misbehaving(Misbehaviour.refuse(type, "slow down", 5));
        Reading reading = rig.readOctober();
        assertThat(reading.billed()).isEqualTo(Money.of("USD", "12"));
        assertThat(rig.standIn.questions()).hasSize(10);
        assertThat(reading.ingestion().requests().requests()).isEqualTo(5);
    }

    @Test
    void exhaustedRetriesAreAnError() {
        rig.standIn.holding(BILL).misbehaving(Misbehaviour.refuse("LimitExceededException", "slow down"));
        assertThat(failure())
                .hasMessageContaining("throttled, 6 attempts in a row")
                .hasMessageContaining("some minutes");
        assertThat(rig.standIn.questions()).hasSize(6);
    }

    /** Pitfall 27: Cost Explorer is not enabled, or not shared with a member account. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "AccessDeniedException | User: arn:aws:iam::1:user/x is not authorized | permission refused"
                        + " | Allow the IAM action ce:GetCostAndUsage",
                "AccessDeniedException | User not enabled for cost explorer access | not enabled for this account"
                        + " | Open Cost Explorer once",
                "ExpiredTokenException | The security token is expired | credentials have expired | Sign in again",
                "UnrecognizedClientException | The security token is invalid | does not accept the credentials"
                        + " | Check the access key",
                "BillExpirationException | expired | no longer keeps a part | Read a later period",
                "ValidationException | tag key is odd | does not accept the question: tag key is odd"
                        + " | Check the period and the tag keys",
                "SomethingNewException | never seen | HTTP status 400 SomethingNewException | Run again later",
            })
    void refusalsSayWhatWasWrongAndWhatToDo(String type, String message, String problem, String remedy) {
        rig.standIn.holding(BILL).misbehaving(Misbehaviour.refuse(type, message));
        SourceUnavailableException failure = failure();
        assertThat(failure).hasMessageContaining(problem).hasMessageContaining(remedy);
        assertThat(failure.operation()).isEqualTo("ce:GetCostAndUsage");
        assertThat(rig.standIn.questions()).hasSize(1);
    }

    @Test
    void aWrongSignatureDoesNotQuoteItsHeaders() {
        rig.standIn
                .holding(BILL)
                .misbehaving(Misbehaviour.refuse(
                        "InvalidSignatureException", "The canonical string is x-amz-security-token:TOPSECRET"));
        SourceUnavailableException failure = failure();
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        assertThat(trace.toString()).contains("does not accept the credentials").doesNotContain("TOPSECRET");
    }

    @Test
    void whatAwsSaysStaysOnOneLine() {
        rig.standIn.holding(BILL).misbehaving(Misbehaviour.refuse("ValidationException", "bad\n\u001b[31mred"));
        assertThat(failure().getMessage())
                .contains("bad [31mred")
                .doesNotContain("\u001b")
                .doesNotContain("\n");
    }

    /** A new account: no day is known, which is neither a failure nor zero. */
    @Test
    void anAccountWithoutFiguresIsAnsweredAsNotCovered() {
        rig.standIn
                .holding(List.of())
                .misbehaving(Misbehaviour.refuse("DataUnavailableException", "just enabled Cost Explorer"));
        Reading reading = rig.readOctober();
        assertThat(reading.ingestion().covered()).isEmpty();
        assertThat(reading.charges()).isEmpty();
        assertThat(reading.ingestion().problems().examples().get(0).message())
                .isEqualTo("ce:GetCostAndUsage: the source has no figures for these days yet;"
                        + " no day of 2026-10-01/2026-11-01 is taken as known.");
        assertThat(rig.standIn.questions()).hasSize(1);
        assertThat(rig.source(CostExplorerSettings.usual())
                        .monthTotals(List.of(YearMonth.of(2026, 10)))
                        .totals())
                .isEmpty();
    }

    @Test
    void figuresThatAreMissingForAPartOnlyAreAnError() {
        rig.standIn
                .holding(BILL)
                .misbehaving(new Misbehaviour(
                        request -> {
                            if (request.has("Filter")) {
                                Misbehaviour.refuse("DataUnavailableException", "not now")
                                        .before()
                                        .accept(request);
                            }
                        },
                        (request, answer) -> {},
                        body -> body));
        assertThat(failure()).hasMessageContaining("no figures for a part of the read");
    }

    @Test
    void anAnswerWithoutAnyDayIsNotCoveredEither() {
        rig.standIn.holding(BILL).misbehaving(Misbehaviour.send("{\"ResultsByTime\":[]}"));
        Reading reading = rig.readOctober();
        assertThat(reading.ingestion().covered()).isEmpty();
        assertThat(reading.ingestion().problems().counts()).containsKey(ProblemReason.NO_FIGURES_YET);
    }

    @Test
    void aTruncatedAnswerIsAnError() {
        rig.standIn.holding(BILL).misbehaving(Misbehaviour.truncate());
        assertThat(failure()).hasMessageContaining("the answer breaks off or cannot be read");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html>proxy</html>", "nonsense", "[1,2]"})
    void anAnswerThatIsNoJsonObjectIsAnError(String body) {
        rig.standIn.holding(BILL).misbehaving(Misbehaviour.send(body));
        assertThat(failure()).hasMessageContaining("ce:GetCostAndUsage");
    }

    /** Pitfall 13: a token that comes again would make the loop endless. */
    @Test
    void aRepeatedTokenIsAnError() {
        rig.standIn.holding(BILL).pageSize(5).misbehaving(Misbehaviour.repeatToken());
        assertThatThrownBy(() -> rig.read(CostExplorerSettings.usual().withMaxRequests(100), BY_TAG, OCTOBER))
                .isInstanceOf(SourceUnavailableException.class)
                .hasMessageContaining("names a page that was read already");
        assertThat(rig.standIn.questions()).hasSizeLessThan(20);
    }

    @ParameterizedTest
    @ValueSource(strings = {"RequestChangedException", "InvalidNextTokenException"})
    void losingTrackOfThePagesStartsTheQuestionOnceMore(String type) {
        rig.standIn.holding(BILL).pageSize(5).misbehaving(Misbehaviour.refuseLaterPages(type, 1));
        ChargePeriod day = ChargePeriod.ofDay(FIRST);
        Reading reading = rig.read(CostExplorerSettings.usual().withMaxRequests(100), BY_TAG, day);
        assertThat(reading.billed()).isEqualTo(Money.of("USD", "12"));
        assertThat(reading.charges()).hasSize(12);
        assertThat(reading.ingestion().requests().requests())
                .isEqualTo(rig.standIn.answered().size());
        rig.standIn.holding(BILL).pageSize(5).misbehaving(Misbehaviour.refuseLaterPages(type, 2));
        assertThatThrownBy(() -> rig.read(CostExplorerSettings.usual().withMaxRequests(100), BY_TAG, day))
                .isInstanceOf(SourceUnavailableException.class)
                .hasMessageContaining("lost track of the pages, twice");
    }

    @Test
    void nobodyThereIsAnError() {
        try (CostExplorerClient nobody = CostExplorerClients.connect(
                Optional.of(URI.create("http://127.0.0.1:9")), BackoffStrategy.retryImmediately())) {
            CostExplorerSource source = new CostExplorerSource(
                    nobody, CostExplorerSettings.usual(), Clock.fixed(ChargeSourceContract.NOW, ZoneOffset.UTC));
            assertThatThrownBy(() -> source.monthTotals(List.of(YearMonth.of(2026, 10))))
                    .isInstanceOf(SourceUnavailableException.class)
                    .hasMessageContaining("no answer")
                    .hasMessageContaining("AWS_ENDPOINT_URL");
        }
    }

    @Test
    void nobodyToSignInAsIsAnError() {
        try (CostExplorerClient anybody = CostExplorerClient.builder()
                .region(Region.US_EAST_1)
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .endpointOverride(rig.standIn.uri())
                .credentialsProvider(AwsCredentialsProviderChain.of(ProfileCredentialsProvider.create("nobody")))
                .build()) {
            CostExplorerSource source = new CostExplorerSource(
                    anybody, CostExplorerSettings.usual(), Clock.fixed(ChargeSourceContract.NOW, ZoneOffset.UTC));
            assertThatThrownBy(() -> source.monthTotals(List.of(YearMonth.of(2026, 10))))
                    .isInstanceOf(SourceUnavailableException.class)
                    .hasMessageContaining("no AWS credentials found. Set them as for every AWS tool");
        }
    }

    /** The SDK itself takes an endpoint from the environment, or from these system properties. */
    @ParameterizedTest
    @ValueSource(strings = {"aws.endpointUrl", "aws.endpointUrlCostExplorer"})
    void theEndpointOfTheEnvironmentIsHonoured(String property) {
        rig.standIn.holding(BILL).today(CostExplorerRig.TODAY);
        System.setProperty(property, rig.standIn.uri().toString());
        try (CostExplorerClient client = CostExplorerClients.connect(Optional.empty())) {
            CostExplorerSource source = new CostExplorerSource(
                    client, CostExplorerSettings.usual(), Clock.fixed(ChargeSourceContract.NOW, ZoneOffset.UTC));
            assertThat(source.monthTotals(List.of(YearMonth.of(2026, 10))).totals())
                    .hasSize(1);
        } finally {
            System.clearProperty(property);
        }
    }

    private static SourceUnavailableException failure() {
        return catchThrowableOfType(SourceUnavailableException.class, rig::readOctober);
    }
}

package io.costanalyzer.contract;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import io.costanalyzer.analysis.budget.ExternalBudget;
import io.costanalyzer.analysis.budget.ExternalBudgets;
import io.costanalyzer.analysis.budget.awsbudgets.AccountId;
import io.costanalyzer.analysis.budget.awsbudgets.AwsBudgetSource;
import io.costanalyzer.analysis.budget.awsbudgets.BudgetsClients;
import io.costanalyzer.ingestion.SourceUnavailableException;
import io.costanalyzer.money.Money;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.services.budgets.BudgetsClient;
import software.amazon.awssdk.services.sts.StsClient;

/** AWS Budgets over HTTP: JSON 1.1, pages, refusals. */
class AwsBudgetsTest {

    private static final String ACCOUNT = "012345678901";
    private static final WireMockServer SERVER = new WireMockServer(options().dynamicPort());
    private static BudgetsClient client;

    @BeforeAll
    static void start() {
        SERVER.start();
        client = BudgetsClients.budgets(endpoint(), BackoffStrategy.retryImmediately());
    }

    @AfterAll
    static void stop() {
        client.close();
        SERVER.stop();
    }

    @BeforeEach
    void forget() {
        SERVER.resetAll();
    }

    /** Pitfall 13: all pages, each for the same account. */
    @Test
    void readsEveryCostBudgetOfEveryPage() {
        SERVER.stubFor(describe()
                .withRequestBody(matchingJsonPath("$.NextToken", absent()))
                .willReturn(json("{\"Budgets\":[" + budget("total", "COST", "MONTHLY", spend("12.345", "99.5")) + ","
                        + budget("hours", "USAGE", "MONTHLY", spend("1", "2")) + "],\"NextToken\":\"second\"}")));
        SERVER.stubFor(describe()
                .withRequestBody(matchingJsonPath("$.NextToken", equalTo("second")))
                .willReturn(json("{\"Budgets\":[" + budget("a new one", "COST", "DAILY", "{}") + ","
                        + budget("lambda", "COST", "ANNUALLY", "{\"ActualSpend\":{\"Amount\":\"0\",\"Unit\":\"USD\"}}")
                        + "]}")));
        ExternalBudgets budgets = read();
        assertThat(budgets.budgets())
                .containsExactly(
                        new ExternalBudget("lambda", usd("50"), "ANNUALLY", usd("0"), Optional.empty()),
                        new ExternalBudget("total", usd("50"), "MONTHLY", usd("12.345"), Optional.of(usd("99.5"))));
        assertThat(budgets.leftOut())
                .containsExactly(
                        new ExternalBudgets.LeftOut("a new one", "AWS has not computed yet what was spent"),
                        new ExternalBudgets.LeftOut("hours", "a budget of type USAGE"));
        SERVER.verify(
                2,
                postRequestedFor(urlEqualTo("/")).withRequestBody(matchingJsonPath("$.AccountId", equalTo(ACCOUNT))));
    }

    @Test
    void anAccountWithoutBudgetsHasNone() {
        SERVER.stubFor(describe().willReturn(json("{}")));
        assertThat(read()).isEqualTo(new ExternalBudgets(List.of(), List.of()));
    }

    @Test
    void aRepeatedTokenIsAnError() {
        SERVER.stubFor(describe().willReturn(json("{\"Budgets\":[],\"NextToken\":\"again\"}")));
        assertThatThrownBy(AwsBudgetsTest::read)
                .isInstanceOf(SourceUnavailableException.class)
                .hasMessageContaining("read already");
        SERVER.verify(2, postRequestedFor(urlEqualTo("/")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "AccessDeniedException | 1 | permission refused. Allow the IAM action budgets:ViewBudget",
                "ThrottlingException | 3 | throttled, several attempts in a row",
                "ExpiredTokenException | 1 | the AWS credentials have expired. Sign in again",
                "NotFoundException | 1 | HTTP status 400 NotFoundException. Run again later; check the account id",
                "InternalErrorException | 1 | HTTP status 400 InternalErrorException"
            })
    void refusalsSayWhatWasWrongAndWhatToDo(String type, int attempts, String message) {
        SERVER.stubFor(describe()
                .willReturn(aResponse()
                        .withStatus(400)
                        .withHeader("Content-Type", "application/x-amz-json-1.1")
                        .withBody("{\"__type\":\"" + type + "\",\"Message\":\"SECRETTOKEN\"}")));
        assertThatThrownBy(AwsBudgetsTest::read)
                .isInstanceOf(SourceUnavailableException.class)
                .hasMessageStartingWith("budgets:DescribeBudgets: ")
                .hasMessageContaining(message)
                .hasMessageNotContaining("SECRETTOKEN");
        SERVER.verify(attempts, postRequestedFor(urlEqualTo("/")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"Budgets\":[{\"BudgetName\":\"cut | breaks off",
                "<html>proxy</html> | breaks off",
                "{\"Budgets\":[{\"BudgetName\":\"odd\",\"BudgetType\":\"COST\",\"TimeUnit\":\"MONTHLY\","
                        + "\"BudgetLimit\":{\"Amount\":\"1,5\",\"Unit\":\"USD\"}}]} | cannot be read",
            })
    void anAnswerThatCannotBeReadIsAnError(String body, String message) {
        SERVER.stubFor(describe().willReturn(json(body)));
        assertThatThrownBy(AwsBudgetsTest::read)
                .isInstanceOf(SourceUnavailableException.class)
                .hasMessageContaining(message);
    }

    @Test
    void theCallersAccountIsAskedForWhenNoneIsConfigured() {
        SERVER.stubFor(post("/")
                .withRequestBody(containing("Action=GetCallerIdentity"))
                .willReturn(aResponse()
                        .withHeader("Content-Type", "text/xml")
                        .withBody("<GetCallerIdentityResponse><GetCallerIdentityResult><Account>" + ACCOUNT
                                + "</Account></GetCallerIdentityResult></GetCallerIdentityResponse>")));
        SERVER.stubFor(describe().willReturn(json("{}")));
        try (StsClient sts = BudgetsClients.sts(endpoint())) {
            new AwsBudgetSource(client, AccountId.ofCaller(sts)).read();
        }
        SERVER.verify(
                postRequestedFor(urlEqualTo("/")).withRequestBody(matchingJsonPath("$.AccountId", equalTo(ACCOUNT))));
    }

    @Test
    void aCallerThatAwsDoesNotKnowIsAnError() {
        SERVER.stubFor(post("/")
                .withRequestBody(containing("Action=GetCallerIdentity"))
                .willReturn(aResponse()
                        .withStatus(403)
                        .withHeader("Content-Type", "text/xml")
                        .withBody("<ErrorResponse><Error><Type>Sender</Type><Code>InvalidClientTokenId</Code>"
                                + "<Message>no</Message></Error></ErrorResponse>")));
        try (StsClient sts = BudgetsClients.sts(endpoint())) {
            AwsBudgetSource source = new AwsBudgetSource(client, AccountId.ofCaller(sts));
            assertThatThrownBy(source::read)
                    .isInstanceOf(SourceUnavailableException.class)
                    .hasMessageStartingWith("sts:GetCallerIdentity: AWS does not accept the credentials");
        }
    }

    private static ExternalBudgets read() {
        return new AwsBudgetSource(client, AccountId.of(ACCOUNT)).read();
    }

    private static Optional<URI> endpoint() {
        return Optional.of(URI.create(SERVER.baseUrl()));
    }

    private static MappingBuilder describe() {
        return post("/").withHeader("X-Amz-Target", equalTo("AWSBudgetServiceGateway.DescribeBudgets"));
    }

    private static ResponseDefinitionBuilder json(String body) {
        return aResponse()
                .withHeader("Content-Type", "application/x-amz-json-1.1")
                .withBody(body);
    }

    private static String budget(String name, String type, String timeUnit, String spend) {
        return "{\"BudgetName\":\"" + name + "\",\"BudgetType\":\"" + type + "\",\"TimeUnit\":\"" + timeUnit
                + "\",\"BudgetLimit\":{\"Amount\":\"50.0\",\"Unit\":\"USD\"},\"CalculatedSpend\":" + spend + "}";
    }

    private static String spend(String actual, String forecast) {
        return "{\"ActualSpend\":{\"Amount\":\"" + actual + "\",\"Unit\":\"USD\"},\"ForecastedSpend\":{\"Amount\":\""
                + forecast + "\",\"Unit\":\"USD\"}}";
    }

    private static Money usd(String amount) {
        return Money.of("USD", amount);
    }
}

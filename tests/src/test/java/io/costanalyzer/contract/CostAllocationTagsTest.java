package io.costanalyzer.contract;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import io.costanalyzer.ingestion.SourceUnavailableException;
import io.costanalyzer.ingestion.TagActivation;
import io.costanalyzer.ingestion.TagActivation.State;
import io.costanalyzer.ingestion.TagActivations;
import io.costanalyzer.ingestion.costexplorer.CostAllocationTags;
import io.costanalyzer.ingestion.costexplorer.CostExplorerClients;
import java.net.URI;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.services.costexplorer.CostExplorerClient;

/** Pitfall 24: a tag that is not activated tells nothing apart. Which are activated, asked over HTTP. */
class CostAllocationTagsTest {

    private static final WireMockServer SERVER = new WireMockServer(options().dynamicPort());
    private static CostExplorerClient client;

    @BeforeAll
    static void start() {
        SERVER.start();
        client = CostExplorerClients.connect(
                Optional.of(URI.create(SERVER.baseUrl())), BackoffStrategy.retryImmediately());
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

    @Test
    void tellsOfEveryKeyWhatIsKnownForOnePaidRequest() {
        answers("""
                {"CostAllocationTags": [
                  {"TagKey": "env", "Type": "UserDefined", "Status": "Active", "LastUpdatedDate": "2026-03-04T05:06:07Z"},
                  {"TagKey": "team", "Type": "UserDefined", "Status": "Inactive", "LastUpdatedDate": "2026-02-01"},
                  {"TagKey": "twice", "Type": "AWSGenerated", "Status": "Active"},
                  {"TagKey": "twice", "Type": "UserDefined", "Status": "Inactive"},
                  {"TagKey": "odd", "Type": "UserDefined", "Status": "Frozen", "LastUpdatedDate": "yesterday"}]}""");

        TagActivations answer = tags(4).activations(keys("env", "team", "twice", "odd", "no such key"));

        assertThat(answer.tags())
                .containsExactly(
                        new TagActivation("env", State.ACTIVE, Optional.of(LocalDate.of(2026, 3, 4))),
                        new TagActivation("no such key", State.ABSENT, Optional.empty()),
                        new TagActivation("odd", State.UNKNOWN, Optional.empty()),
                        new TagActivation("team", State.INACTIVE, Optional.of(LocalDate.of(2026, 2, 1))),
                        new TagActivation("twice", State.ACTIVE, Optional.empty()));
        assertThat(answer.requests().requests()).isEqualTo(1);
        assertThat(answer.requests().price().amount()).isEqualByComparingTo("0.01");
        SERVER.verify(
                1,
                postRequestedFor(anyUrl())
                        .withHeader("X-Amz-Target", equalTo("AWSInsightsIndexService.ListCostAllocationTags"))
                        .withRequestBody(
                                equalToJson(
                                        "{\"TagKeys\":[\"env\",\"no such key\",\"odd\",\"team\",\"twice\"],\"MaxResults\":100}")));
    }

    /** AWS takes a hundred keys at once. */
    @Test
    void asksInPortionsAndWithinItsLimit() {
        answers("{\"CostAllocationTags\": []}");
        String[] many = IntStream.range(0, 250).mapToObj(i -> "key-" + i).toArray(String[]::new);

        assertThat(tags(3).activations(keys(many)).tags()).hasSize(250);
        SERVER.verify(3, postRequestedFor(anyUrl()));
        assertThatThrownBy(() -> tags(2).activations(keys(many)))
                .isInstanceOf(SourceUnavailableException.class)
                .hasMessageContaining("2 paid requests");
    }

    @Test
    void readsEveryPageAndStopsOnOneThatComesAgain() {
        answers("{\"CostAllocationTags\": [], \"NextToken\": \"more\"}");
        SERVER.stubFor(post(anyUrl())
                .withRequestBody(matchingJsonPath("$.NextToken", equalTo("more")))
                .willReturn(json("{\"CostAllocationTags\": [{\"TagKey\": \"env\", \"Status\": \"Active\"}]}")));
        assertThat(tags(4).activations(keys("env")).tags())
                .extracting(TagActivation::state)
                .containsExactly(State.ACTIVE);

        answers("{\"CostAllocationTags\": [], \"NextToken\": \"again\"}");
        assertThatThrownBy(() -> tags(9).activations(keys("env")))
                .isInstanceOf(SourceUnavailableException.class)
                .hasMessageContaining("read already");
    }

    @Test
    void saysWhoMayAskWhenItIsDenied() {
        SERVER.stubFor(post(anyUrl())
                .willReturn(
                        json("{\"__type\":\"AccessDeniedException\",\"Message\":\"User: arn:aws:iam::123456789012:x\"}")
                                .withStatus(400)));
        assertThatThrownBy(() -> tags(4).activations(keys("env")))
                .isInstanceOf(SourceUnavailableException.class)
                .hasMessageContaining("ce:ListCostAllocationTags: permission refused")
                .hasMessageContaining("management account")
                .hasMessageNotContaining("123456789012");
    }

    @Test
    void asksNobodyForNoKey() {
        assertThat(tags(4).activations(new TreeSet<>()).requests().requests()).isZero();
        SERVER.verify(0, postRequestedFor(anyUrl()));
    }

    private static CostAllocationTags tags(int maxRequests) {
        return new CostAllocationTags(client, maxRequests);
    }

    private static SortedSet<String> keys(String... keys) {
        return Arrays.stream(keys).collect(Collectors.toCollection(TreeSet::new));
    }

    private static void answers(String body) {
        SERVER.stubFor(post(anyUrl()).willReturn(json(body)));
    }

    private static ResponseDefinitionBuilder json(String body) {
        return aResponse()
                .withHeader("Content-Type", "application/x-amz-json-1.1")
                .withBody(body);
    }
}

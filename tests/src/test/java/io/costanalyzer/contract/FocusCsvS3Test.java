package io.costanalyzer.contract;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.costanalyzer.focus.Charge;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.ingestion.ChargeRequest;
import io.costanalyzer.ingestion.Ingestion;
import io.costanalyzer.ingestion.SourceUnavailableException;
import io.costanalyzer.ingestion.focuscsv.FocusCsvOptions;
import io.costanalyzer.ingestion.focuscsv.FocusCsvSource;
import io.costanalyzer.ingestion.focuscsv.S3Export;
import io.costanalyzer.money.Money;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.services.s3.S3Client;

/** What an S3 prefix as a source says to S3, and what it makes of the answers. */
class FocusCsvS3Test {

    private static final String BUCKET = "/bills";
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-20T06:00:00Z"), ZoneOffset.UTC);

    @RegisterExtension
    private final WireMockExtension s3 = WireMockExtension.newInstance()
            .options(wireMockConfig().dynamicPort())
            .build();

    private final List<Charge> charges = new ArrayList<>();

    /** Pitfall 13 told of S3: a second page that is not asked for is a bill that is too small. */
    @Test
    void everyPageOfTheListIsReadAndEveryObjectInTheVersionListed() {
        s3.stubFor(list("focus")
                .withQueryParam("continuation-token", absent())
                .willReturn(aResponse()
                        .withBody(page("two&+/", key("focus/b.csv.gz", "e2"), key("focus/notes.txt", "e9")))));
        s3.stubFor(list("focus")
                .withQueryParam("continuation-token", equalTo("two&+/"))
                .willReturn(aResponse().withBody(page(null, key("focus/a.csv", "e1"), key("focus-old/c.csv", "e3")))));
        s3.stubFor(object("focus/a.csv").willReturn(aResponse().withBody(bill("1.25", "2"))));
        s3.stubFor(object("focus/b.csv.gz").willReturn(aResponse().withBody(packed(bill("4")))));

        Ingestion ingestion = read("s3://bills/focus");

        assertThat(ingestion.sourceName()).isEqualTo("FOCUS export s3://bills/focus");
        assertThat(ingestion.rowsRead()).isEqualTo(3);
        assertThat(charges)
                .extracting(Charge::billedCost)
                .containsExactly(Money.of("USD", "1.25"), Money.of("USD", "2"), Money.of("USD", "4"));
        s3.verify(
                1, getRequestedFor(urlPathEqualTo(BUCKET + "/focus/a.csv")).withHeader("If-Match", equalTo("\"e1\"")));
        s3.verify(
                1,
                getRequestedFor(urlPathEqualTo(BUCKET + "/focus/b.csv.gz")).withHeader("If-Match", equalTo("\"e2\"")));
        s3.verify(0, getRequestedFor(urlPathMatching(BUCKET + "/focus-old/.*|.*notes.txt")));
    }

    @Test
    void aSingleObjectIsReadWhateverItsName() {
        s3.stubFor(list("dumps/bill")
                .willReturn(aResponse().withBody(page(null, key("dumps/bill", "e1"), key("dumps/bill/x.csv", "e2")))));
        s3.stubFor(object("dumps/bill").willReturn(aResponse().withBody(bill("7"))));
        read("s3://bills/dumps/bill");
        assertThat(charges).extracting(Charge::billedCost).containsExactly(Money.of("USD", "7"));
    }

    @Test
    void problemsNameTheObject() {
        s3.stubFor(list("f/").willReturn(aResponse().withBody(page(null, key("f/a.csv", "e1")))));
        s3.stubFor(object("f/a.csv").willReturn(aResponse().withBody(bill("x"))));
        assertThatThrownBy(() -> read("s3://bills/f/"))
                .isInstanceOf(SourceUnavailableException.class)
                .hasMessageContaining("s3://bills/f/a.csv, line 2, column BilledCost: not a decimal number (\"x\")");
    }

    @Test
    void aListThatIsRefusedNamesThePermission() {
        s3.stubFor(list("f").willReturn(error(403, "AccessDenied")));
        assertThatThrownBy(() -> read("s3://bills/f"))
                .isInstanceOf(SourceUnavailableException.class)
                .hasMessage(
                        "s3:ListBucket s3://bills/f: S3 answered 403 AccessDenied. Allow s3:ListBucket on the bucket"
                                + " bills to the identity that this runs under.");
    }

    @Test
    void anObjectThatIsRefusedNamesThePermission() {
        s3.stubFor(list("f").willReturn(aResponse().withBody(page(null, key("f/a.csv", "e1")))));
        s3.stubFor(object("f/a.csv").willReturn(error(403, "AccessDenied")));
        assertThatThrownBy(() -> read("s3://bills/f"))
                .isInstanceOf(SourceUnavailableException.class)
                .hasMessage(
                        "s3:GetObject s3://bills/f/a.csv: S3 answered 403 AccessDenied. Allow s3:GetObject on the bucket"
                                + " bills to the identity that this runs under, and kms:Decrypt on the key if the object is"
                                + " encrypted with one.");
    }

    @Test
    void anObjectThatWasReplacedIsNotMixedWithTheOldOnes() {
        s3.stubFor(list("f").willReturn(aResponse().withBody(page(null, key("f/a.csv", "e1")))));
        s3.stubFor(object("f/a.csv").willReturn(error(412, "PreconditionFailed")));
        assertThatThrownBy(() -> read("s3://bills/f"))
                .hasMessageContaining("The export was replaced while it was being read: start the run again.");
    }

    /** With the setting "overwrite" half of the next delivery lies under the names of the last one. */
    @Test
    void aDeliveryThatIsBeingWrittenIsNotRead() {
        String place = "f/data/BILLING_PERIOD=2026-10/x-00001.csv";
        s3.stubFor(list("f")
                .willReturn(aResponse()
                        .withBody(page(
                                null,
                                key(place, "e1", "2026-10-21T04:00:01.000Z"),
                                key(
                                        "f/metadata/BILLING_PERIOD=2026-10/x-Manifest.json",
                                        "e2",
                                        "2026-10-21T04:00:00.000Z")))));
        s3.stubFor(get(urlPathMatching(BUCKET + "/f/metadata/.*"))
                .willReturn(aResponse().withBody("{\"dataFiles\":[\"s3://bills/" + place + "\"]}")));
        assertThatThrownBy(() -> read("s3://bills/f"))
                .isInstanceOf(SourceUnavailableException.class)
                .hasMessage("list s3://bills/f: a delivery is being written: s3://bills/" + place
                        + " is newer than its manifest, which AWS writes last. Run again in some minutes.");
    }

    @Test
    void aBucketThatIsNotThereIsNamed() {
        s3.stubFor(list("f").willReturn(error(404, "NoSuchBucket")));
        assertThatThrownBy(() -> read("s3://bills/f"))
                .hasMessageContaining("s3:ListBucket s3://bills/f: S3 answered 404 NoSuchBucket. Check the address");
    }

    @Test
    void aPrefixWithoutAnExportIsRefused() {
        s3.stubFor(list("f").willReturn(aResponse().withBody(page(null))));
        assertThatThrownBy(() -> read("s3://bills/f"))
                .isInstanceOf(SourceUnavailableException.class)
                .hasMessageContaining("list s3://bills/f: it holds no .csv or .csv.gz file");
    }

    @Test
    void aListThatGoesRoundInACircleEnds() {
        s3.stubFor(list("f").willReturn(aResponse().withBody(page("again", key("f/a.csv", "e1")))));
        assertThatThrownBy(() -> read("s3://bills/f"))
                .isInstanceOf(SourceUnavailableException.class)
                .hasMessageContaining("it gave the same page twice");
        s3.verify(2, getRequestedFor(urlPathEqualTo(BUCKET)));
    }

    @Test
    @Timeout(60)
    void aCircleOfTwoPagesEndsAsWell() {
        s3.stubFor(list("f")
                .withQueryParam("continuation-token", absent())
                .willReturn(aResponse().withBody(page("one", key("f/a.csv", "e1")))));
        s3.stubFor(list("f")
                .withQueryParam("continuation-token", equalTo("one"))
                .willReturn(aResponse().withBody(page("two", key("f/b.csv", "e1")))));
        s3.stubFor(list("f")
                .withQueryParam("continuation-token", equalTo("two"))
                .willReturn(aResponse().withBody(page("one", key("f/a.csv", "e1")))));
        assertThatThrownBy(() -> read("s3://bills/f"))
                .isInstanceOf(SourceUnavailableException.class)
                .hasMessageContaining("it gave the same page twice");
    }

    @Test
    void aConnectionThatBreaksIsNoEndOfTheBill() {
        s3.stubFor(list("f").willReturn(aResponse().withBody(page(null, key("f/a.csv", "e1")))));
        s3.stubFor(object("f/a.csv")
                .willReturn(aResponse().withHeader("Content-Length", "100000").withBody(bill("1", "2", "3"))));
        assertThatThrownBy(() -> read("s3://bills/f"))
                .isInstanceOf(SourceUnavailableException.class)
                .hasMessageStartingWith("read s3://bills/f/a.csv: ");
    }

    @Test
    void aServerThatDoesNotAnswerIsNamed() {
        s3.stubFor(list("f").willReturn(aResponse().withFault(Fault.EMPTY_RESPONSE)));
        assertThatThrownBy(() -> read("s3://bills/f"))
                .isInstanceOf(SourceUnavailableException.class)
                .hasMessageStartingWith("s3:ListBucket s3://bills/f: S3 did not answer (")
                .hasMessageEndingWith("Check the network, the region and the credentials.");
    }

    private Ingestion read(String address) {
        try (S3Client client = S3Client.builder()
                .endpointOverride(URI.create(s3.baseUrl()))
                .forcePathStyle(true)
                .region(Region.EU_WEST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")))
                .httpClient(UrlConnectionHttpClient.create())
                .overrideConfiguration(config -> config.retryStrategy(DefaultRetryStrategy.doNotRetry()))
                .build()) {
            return new FocusCsvSource(S3Export.at(client, address), FocusCsvOptions.defaults(), CLOCK)
                    .read(ChargeRequest.of(ChargePeriod.ofMonth(YearMonth.of(2026, 10))), charges::add);
        }
    }

    private static MappingBuilder list(String prefix) {
        return get(urlPathEqualTo(BUCKET))
                .withQueryParam("list-type", equalTo("2"))
                .withQueryParam("prefix", equalTo(prefix));
    }

    private static MappingBuilder object(String key) {
        return get(urlPathEqualTo(BUCKET + "/" + key));
    }

    private static com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder error(int status, String code) {
        return aResponse()
                .withStatus(status)
                .withBody("<?xml version=\"1.0\"?><Error><Code>" + code + "</Code><Message>no</Message></Error>");
    }

    private static String key(String key, String tag) {
        return "<Contents><Key>" + key + "</Key><ETag>&quot;" + tag + "&quot;</ETag><Size>1</Size></Contents>";
    }

    private static String key(String key, String tag, String written) {
        return key(key, tag).replace("</ETag>", "</ETag><LastModified>" + written + "</LastModified>");
    }

    private static String page(String next, String... contents) {
        return "<?xml version=\"1.0\"?><ListBucketResult xmlns=\"http://s3.amazonaws.com/doc/2006-03-01/\"><IsTruncated>"
                + (next != null) + "</IsTruncated>" + String.join("", contents)
                + (next == null
                        ? ""
                        : "<NextContinuationToken>" + next.replace("&", "&amp;") + "</NextContinuationToken>")
                + "</ListBucketResult>";
    }

    private static String bill(String... costs) {
        StringBuilder text =
                new StringBuilder("BilledCost,EffectiveCost,BillingCurrency,BillingPeriodStart,BillingPeriodEnd,"
                        + "ChargeCategory,ChargePeriodStart,ChargePeriodEnd,ProviderName,ServiceName\n");
        for (String cost : costs) {
            text.append(cost).append(",0,USD,2026-10-01,2026-11-01,Usage,2026-10-05,2026-10-06,AWS,AWS Lambda\n");
        }
        return text.toString();
    }

    private static byte[] packed(String text) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
        return packed.toByteArray();
    }
}

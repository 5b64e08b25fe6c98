package io.costanalyzer.contract;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.costanalyzer.archive.ArchiveUnavailableException;
import io.costanalyzer.archive.s3.S3Address;
import io.costanalyzer.archive.s3.S3Archive;
import io.costanalyzer.archive.s3.S3Connection;
import io.costanalyzer.ingestion.SourceUnavailableException;
import io.costanalyzer.ingestion.focuscsv.S3Export;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/** A list that answers another question is no list: what is not on it would be removed, or counted as part of a bill. */
class S3OtherListTest {

    @RegisterExtension
    private final WireMockExtension s3 = WireMockExtension.newInstance()
            .options(wireMockConfig().dynamicPort())
            .build();

    @BeforeEach
    void answerAboutAssets() {
        s3.stubFor(any(anyUrl()).willReturn(aResponse().withBody("""
                <ListBucketResult><Name>costs</Name><Prefix>prod/assets/</Prefix><IsTruncated>false</IsTruncated>
                <Contents><Key>prod/assets/1/table.js</Key><ETag>"1"</ETag><Size>1</Size></Contents></ListBucketResult>
                """)));
    }

    @Test
    void isRefusedByTheArchive() {
        try (S3Client client = client()) {
            S3Archive archive = new S3Archive(client, S3Address.parse("s3://costs/prod"));
            assertThatThrownBy(() -> archive.list("web/"))
                    .isInstanceOf(ArchiveUnavailableException.class)
                    .hasMessageContaining("s3:ListBucket s3://costs/prod/web/: the answer did not come from S3");
        }
    }

    @Test
    void isRefusedByAnExport() {
        try (S3Client client = client()) {
            S3Export export = S3Export.at(client, "s3://costs/exports/");
            assertThatThrownBy(export::list)
                    .isInstanceOf(SourceUnavailableException.class)
                    .hasMessageContaining("s3:ListBucket s3://costs/exports/: the list is one of another folder");
        }
    }

    /** What is behind the cut would be taken for gone, or left out of the bill. */
    @Test
    void aListThatIsCutAndDoesNotSayWhereItGoesOnIsRefused() {
        s3.stubFor(any(anyUrl()).willReturn(aResponse().withBody("""
                <ListBucketResult><Name>costs</Name><Prefix>prod/</Prefix><IsTruncated>true</IsTruncated>
                <Contents><Key>prod/web/1.csv</Key><ETag>"1"</ETag><Size>1</Size></Contents></ListBucketResult>
                """)));
        try (S3Client client = client()) {
            S3Archive archive = new S3Archive(client, S3Address.parse("s3://costs/prod"));
            assertThatThrownBy(() -> archive.list("web/"))
                    .isInstanceOf(ArchiveUnavailableException.class)
                    .hasMessageContaining("the answer did not come from S3");
            S3Export export = S3Export.at(client, "s3://costs/prod/");
            assertThatThrownBy(export::list)
                    .isInstanceOf(SourceUnavailableException.class)
                    .hasMessageContaining("the list is cut and does not say where it goes on");
        }
    }

    private S3Client client() {
        return S3Connection.open(Optional.of(Region.EU_WEST_1), Optional.of(URI.create(s3.baseUrl())));
    }
}

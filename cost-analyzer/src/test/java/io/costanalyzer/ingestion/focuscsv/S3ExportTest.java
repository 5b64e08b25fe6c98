package io.costanalyzer.ingestion.focuscsv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/** What it says to S3 is held to in the contract tests; here are its addresses. */
class S3ExportTest {

    private final S3Client s3 = S3Client.builder()
            .region(Region.EU_WEST_1)
            .credentialsProvider(AnonymousCredentialsProvider.create())
            .httpClient(UrlConnectionHttpClient.create())
            .build();

    @Test
    void anAddressNamesABucketAndAPrefix() {
        assertThat(S3Export.at(s3, "s3://bills").name()).isEqualTo("s3://bills/");
        assertThat(S3Export.at(s3, "s3://bills/").name()).isEqualTo("s3://bills/");
        assertThat(S3Export.at(s3, "s3://bills/a/b").name()).isEqualTo("s3://bills/a/b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"bills", "s3://", "s3:///a", "https://bills.s3.amazonaws.com/a"})
    void anythingElseIsRefused(String address) {
        assertThatThrownBy(() -> S3Export.at(s3, address))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Not an address in S3, as s3://bucket/prefix is one: " + address);
    }
}

package io.costanalyzer.archive.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class S3AddressTest {

    @Test
    void takesABucketWithOrWithoutAPrefix() {
        assertThat(S3Address.parse("s3://bucket")).isEqualTo(new S3Address("bucket", ""));
        assertThat(S3Address.parse("s3://bucket/")).isEqualTo(new S3Address("bucket", ""));
        assertThat(S3Address.parse("s3://my.bucket-1/costs/prod//"))
                .isEqualTo(new S3Address("my.bucket-1", "costs/prod/"));
        assertThat(S3Address.parse("s3://bucket/costs")).hasToString("s3://bucket/costs/");
        assertThat(S3Address.parse("s3://bucket/costs").locate("catalog.json"))
                .isEqualTo("s3://bucket/costs/catalog.json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "bucket",
                "s3:/bucket",
                "s3://",
                "s3://B",
                "s3://Bucket",
                "https://bucket",
                "s3://b/../c",
                "s3://bucket/a//b",
                "s3://bucket/a b",
                "s3://bucket?x"
            })
    void refusesAnythingElse(String address) {
        assertThatIllegalArgumentException().isThrownBy(() -> S3Address.parse(address));
    }

    @Test
    void knowsWhatABrowserIsToDoWithAFile() {
        assertThat(ContentTypes.of("reports/2026/10/v1/index.html")).isEqualTo("text/html; charset=utf-8");
        assertThat(ContentTypes.of("data/part-0.csv")).isEqualTo("text/csv; charset=utf-8");
        assertThat(ContentTypes.of("catalog.json")).isEqualTo("application/json");
        assertThat(ContentTypes.of("no-ending")).isEqualTo("application/octet-stream");
    }
}

package io.costanalyzer.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.costanalyzer.config.shape.Trial;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AwsWordsTest {

    @ParameterizedTest
    @CsvSource({
        "s3://bucket, bucket, ''",
        "s3://bucket/, bucket, ''",
        "s3://my.bucket-1/a/b, my.bucket-1, a/b",
        "s3://bucket/a/, bucket, a"
    })
    void anAddressInS3HasABucketAndAPrefixWithoutSlashesAtItsEnds(String typed, String bucket, String prefix) {
        assertThat(Trial.of(AwsWords.LOCATION, typed).value()).contains(new Location.S3(bucket, prefix));
    }

    @Test
    void anythingElseThatIsNoAddressIsAFolder() {
        assertThat(Trial.of(AwsWords.LOCATION, "./archive").value())
                .contains(new Location.Folder(Path.of("./archive")));
        assertThat(Trial.of(AwsWords.LOCATION, "/var/lib/Costs of us").value())
                .map(Location::display)
                .contains("/var/lib/Costs of us");
        assertThat(new Location.S3("bucket", "").display()).isEqualTo("s3://bucket");
        assertThat(new Location.S3("bucket", "a/b").display()).isEqualTo("s3://bucket/a/b");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "s3://",
                "s3:/bucket",
                "s3://Bucket",
                "s3://ab",
                "s3://bucket//a",
                "s3://bucket/../a",
                "s3://bucket/a/.",
                "s3://bucket/a//",
                "https://bucket.s3.amazonaws.com/",
                "file:///tmp",
                "~",
                "~/archive",
                "\"a\\0b\"",
                "\"a\\nb\""
            })
    void whatIsNeitherIsRefused(String typed) {
        assertThat(Trial.of(AwsWords.LOCATION, typed).problems()).hasSize(1);
    }

    @Test
    void accountIdsHaveTwelveDigits() {
        assertThat(Trial.of(AwsWords.ACCOUNT, "\"012345678901\"").value()).contains("012345678901");
        assertThat(Trial.of(AwsWords.ACCOUNT, "12345678901").problems())
                .containsExactly(
                        "\"12345678901\" has 11 digits and an AWS account id has 12; leading zeros may have got lost:"
                                + " \"012345678901\".");
        assertThat(Trial.of(AwsWords.ACCOUNT, "1111-2222-3333").problems())
                .containsExactly("\"1111-2222-3333\" is not an AWS account id; write \"111122223333\".");
        assertThat(Trial.of(AwsWords.ACCOUNT, "prod").problems()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "arn:aws:sns:eu-west-1:111122223333:costs",
                "arn:aws-us-gov:sns:us-gov-west-1:111122223333:costs_2",
                "arn:aws-cn:sns:cn-north-1:111122223333:costs.fifo"
            })
    void topicsOfEveryPartitionAreKnown(String arn) {
        assertThat(Trial.of(AwsWords.TOPIC, arn).value()).contains(arn);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "costs",
                "arn:aws:sns:eu-west-1:1111:costs",
                "arn:aws:sqs:eu-west-1:111122223333:costs",
                "arn:aws:sns:eu-west-1:111122223333:costs:0aa2aeb4-5f42",
                "arn:aws:sns:Ireland:111122223333:costs"
            })
    void whatIsNoTopicIsRefused(String arn) {
        assertThat(Trial.of(AwsWords.TOPIC, arn).problems()).hasSize(1);
    }

    @Test
    void anEmptyTagValueIsTheSameAsNoTag() {
        assertThat(Trial.of(AwsWords.TAG_VALUE, "\"\"").problems())
                .containsExactly(
                        "\"\" is an empty value, which the bill cannot tell from no tag; write \"absent: true\" instead.");
        assertThat(Trial.of(AwsWords.TAG_VALUE, "a=b:c/d @ +ü").value()).contains("a=b:c/d @ +ü");
    }
}

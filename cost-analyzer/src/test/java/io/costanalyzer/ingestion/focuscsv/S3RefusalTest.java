package io.costanalyzer.ingestion.focuscsv;

import static org.assertj.core.api.Assertions.assertThat;

import io.costanalyzer.ingestion.SourceUnavailableException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.s3.model.S3Exception;

class S3RefusalTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "403 | AccessDenied | Allow s3:ListBucket on the bucket bills to the identity that this runs under.",
                "404 | NoSuchBucket | Check the address of the export: the bucket or the object is not there.",
                "412 | PreconditionFailed | The export was replaced while it was being read: start the run again.",
                "301 | PermanentRedirect | Check the region: the bucket bills may lie in another one.",
                "503 | SlowDown | Start the run again; nothing was changed."
            })
    void everyRefusalHasItsRemedy(int status, String code, String remedy) {
        S3Exception refusal = (S3Exception) S3Exception.builder()
                .statusCode(status)
                .awsErrorDetails(AwsErrorDetails.builder().errorCode(code).build())
                .build();
        SourceUnavailableException told = S3Refusal.of("s3:ListBucket", "s3://bills/focus", "bills", refusal);
        assertThat(told)
                .hasMessage("s3:ListBucket s3://bills/focus: S3 answered " + status + " " + code + ". " + remedy);
        assertThat(told.operation()).isEqualTo("s3:ListBucket s3://bills/focus");
    }
}

package io.costanalyzer.aws;

import static org.assertj.core.api.Assertions.assertThat;

import io.costanalyzer.aws.AwsRefusal.Kind;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkClientException;

class AwsRefusalTest {

    @ParameterizedTest
    @CsvSource({
        "ThrottlingException, 400, THROTTLED",
        "AccessDeniedException, 400, DENIED",
        "AccessDenied, 403, DENIED",
        "ExpiredTokenException, 400, EXPIRED",
        "SignatureDoesNotMatch, 403, UNKNOWN_CALLER",
        "ValidationException, 400, OTHER"
    })
    void itReadsTheKindFromTheErrorCode(String code, int status, Kind kind) {
        AwsRefusal refusal = AwsRefusal.of(answer(code, status));
        assertThat(refusal).isEqualTo(new AwsRefusal(kind, code, status));
    }

    @ParameterizedTest
    @CsvSource({
        "Unable to load credentials from any provider, NO_CREDENTIALS",
        "Unable to unmarshall response, UNREADABLE",
        "Could not parse the answer, UNREADABLE",
        "Connection reset, UNANSWERED"
    })
    void withoutAnAnswerItReadsTheWords(String message, Kind kind) {
        assertThat(AwsRefusal.of(SdkClientException.create(message))).isEqualTo(new AwsRefusal(kind, "", 0));
    }

    @Test
    void anAnswerThatIsNotOfAwsHasNoCode() {
        AwsServiceException proxy =
                AwsServiceException.builder().message("<html>").statusCode(502).build();
        assertThat(AwsRefusal.of(proxy).problem()).isEqualTo("failed with HTTP status 502");
    }

    @Test
    void aCodeStaysOnOneLine() {
        assertThat(AwsRefusal.of(answer("Two\r\nlines", 400)).code()).isEqualTo("Two lines");
    }

    @Test
    void whatQuotesSignedHeadersIsAboutCredentialsAndNothingElseIs() {
        EnumSet<Kind> silent = EnumSet.noneOf(Kind.class);
        for (Kind kind : Kind.values()) {
            if (new AwsRefusal(kind, "", 0).isAboutCredentials()) {
                silent.add(kind);
            }
        }
        assertThat(silent).containsExactly(Kind.EXPIRED, Kind.UNKNOWN_CALLER, Kind.NO_CREDENTIALS);
    }

    @Test
    void everyKindHasAProblemAndARemedyOfItsOwn() {
        assertThat(Kind.values())
                .extracting(kind -> new AwsRefusal(kind, "C", 400).problem())
                .doesNotHaveDuplicates();
        assertThat(Kind.values())
                .extracting(kind -> new AwsRefusal(kind, "C", 400).remedy("ce:GetCostAndUsage"))
                .doesNotHaveDuplicates()
                .allMatch(remedy -> remedy.endsWith("."));
        assertThat(new AwsRefusal(Kind.DENIED, "", 403).remedy("ce:GetCostAndUsage"))
                .contains("ce:GetCostAndUsage");
    }

    private static AwsServiceException answer(String code, int status) {
        return AwsServiceException.builder()
                .statusCode(status)
                .awsErrorDetails(AwsErrorDetails.builder().errorCode(code).build())
                .build();
    }
}

package io.costanalyzer.archive.s3;

import io.costanalyzer.archive.ArchiveUnavailableException;
import io.costanalyzer.aws.AwsRefusal;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** What S3 refuses, for people: the action that was refused and what to do. */
final class S3Problems {

    private S3Problems() {}

    /**
     * @param action the permission that the call needs, as {@code s3:PutObject}
     * @param place the address it was about
     * @param e of the SDK, or of its HTTP client where a connection ends in the middle of an answer's head
     */
    static ArchiveUnavailableException of(String action, String place, RuntimeException e) {
        String operation = action + " " + place;
        if (e instanceof SdkClientException unsent && AwsRefusal.of(unsent).isAboutCredentials()) {
            AwsRefusal refusal = AwsRefusal.of(unsent);
            return new ArchiveUnavailableException(operation, refusal.problem(), refusal.remedy(action), null);
        }
        if (!(e instanceof S3Exception answer)) {
            return new ArchiveUnavailableException(
                    operation,
                    "S3 was not reached (" + firstSentence(e.getMessage()) + ")",
                    "Check credentials, region, endpoint and network (costs doctor).",
                    e);
        }
        AwsErrorDetails details = answer.awsErrorDetails();
        String code = details == null || details.errorCode() == null ? "" : details.errorCode();
        return new ArchiveUnavailableException(
                operation, problem(answer.statusCode(), code), remedy(action, answer, code), e);
    }

    private static String problem(int status, String code) {
        if (code.equals("NoSuchBucket")) {
            return "there is no such bucket";
        }
        return switch (status) {
            case 403 -> "access denied" + (code.isEmpty() ? "" : " (" + code + ")");
            case 301, 307 -> "the bucket is in another region";
            default -> "S3 answered " + status + (code.isEmpty() ? "" : " " + code);
        };
    }

    private static String remedy(String action, S3Exception answer, String code) {
        if (code.equals("NoSuchBucket")) {
            return "Create it, or correct the address (archive).";
        }
        if (code.equals("ExpiredToken") || code.equals("InvalidAccessKeyId") || code.equals("SignatureDoesNotMatch")) {
            return "Renew the credentials.";
        }
        if (code.equals("RequestTimeTooSkewed")) {
            return "Set this machine's clock right.";
        }
        return switch (answer.statusCode()) {
            case 403 ->
                action.equals("s3:GetObject")
                        ? "Allow s3:GetObject on the objects and s3:ListBucket on the bucket (without the second, S3 answers so for"
                                + " an object that is not there), and kms:Decrypt if it is encrypted with a key of your own."
                        : "Allow " + action
                                + " there, and kms:GenerateDataKey if it is encrypted with a key of your own.";
            case 301, 307 -> "Set the region to the bucket's.";
            default ->
                answer.statusCode() >= 500
                        ? "Run again later; nothing that was there has changed."
                        : "Check the address and the bucket's settings (archive).";
        };
    }

    private static String firstSentence(@Nullable String message) {
        return message == null
                ? "no answer"
                : message.lines().findFirst().orElse("no answer").replaceAll("\\.$", "");
    }
}

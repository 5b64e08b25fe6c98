package io.costanalyzer.ingestion.focuscsv;

import io.costanalyzer.ingestion.SourceUnavailableException;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;

/** What S3's refusals mean and what to do about them. */
final class S3Refusal {

    private S3Refusal() {}

    /**
     * @param permission the IAM action that was needed: {@code s3:GetObject}
     * @param place the address that was asked for
     */
    static SourceUnavailableException of(String permission, String place, String bucket, SdkException exception) {
        String operation = permission + " " + place;
        if (!(exception instanceof AwsServiceException refusal)) {
            return new SourceUnavailableException(
                    operation,
                    "S3 did not answer (" + firstLine(exception) + ")",
                    "Check the network, the region and the credentials.",
                    exception);
        }
        String code = refusal.awsErrorDetails() == null
                ? "no error code"
                : refusal.awsErrorDetails().errorCode();
        return new SourceUnavailableException(
                operation,
                "S3 answered " + refusal.statusCode() + " " + code,
                remedy(refusal.statusCode(), permission, bucket),
                exception);
    }

    private static String remedy(int status, String permission, String bucket) {
        return switch (status) {
            case 403 ->
                "Allow " + permission + " on the bucket " + bucket + " to the identity that this runs under"
                        + (permission.equals("s3:GetObject")
                                ? ", and kms:Decrypt on the key if the object is encrypted with one."
                                : ".");
            case 404 -> "Check the address of the export: the bucket or the object is not there.";
            case 412 -> "The export was replaced while it was being read: start the run again.";
            case 301, 307, 400 -> "Check the region: the bucket " + bucket + " may lie in another one.";
            default -> "Start the run again; nothing was changed.";
        };
    }

    private static String firstLine(SdkException exception) {
        String message = String.valueOf(exception.getMessage());
        return message.lines().findFirst().orElse(message);
    }
}

package io.costanalyzer.telemetry.cloudwatch;

import io.costanalyzer.telemetry.TelemetryUnavailableException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;

/** Says in people's words why CloudWatch took or gave no figures, and what to do. */
final class Refusals {

    private static final Set<String> CREDENTIALS = Set.of(
            "ExpiredToken",
            "ExpiredTokenException",
            "RequestExpired",
            "UnrecognizedClientException",
            "InvalidClientTokenId",
            "SignatureDoesNotMatch",
            "InvalidSignatureException",
            "IncompleteSignature",
            "MissingAuthenticationToken");

    private Refusals() {}

    static TelemetryUnavailableException explain(String operation, SdkException failure) {
        if (!(failure instanceof AwsServiceException refusal)) {
            return String.valueOf(failure.getMessage()).contains("credentials")
                    ? because(
                            operation,
                            "no AWS credentials found",
                            "Set them as for every AWS tool: a profile, AWS_ACCESS_KEY_ID, or the role of the machine.",
                            null)
                    : because(
                            operation,
                            "no answer",
                            "Check the network and AWS_ENDPOINT_URL_CLOUDWATCH or AWS_ENDPOINT_URL if one is set.",
                            failure);
        }
        String code = refusal.awsErrorDetails() == null
                ? ""
                : String.valueOf(refusal.awsErrorDetails().errorCode());
        if (refusal.isThrottlingException()) {
            return because(operation, "throttled, several attempts in a row", "Run again in some minutes.", refusal);
        }
        if (code.startsWith("AccessDenied")) {
            return because(
                    operation,
                    "permission refused",
                    "Allow the IAM action " + operation + " to the role that this runs as.",
                    refusal);
        }
        // The message of a wrong signature quotes the signed headers, a session token among them.
        if (CREDENTIALS.contains(code)) {
            return because(
                    operation,
                    "AWS does not accept the credentials (" + code + ")",
                    "Sign in again, or check the profile that this runs with and the clock of the machine.",
                    null);
        }
        return because(
                operation,
                "failed with HTTP status " + refusal.statusCode() + " " + code,
                "Run again later; check that the clock of the machine is right.",
                refusal);
    }

    private static TelemetryUnavailableException because(
            String operation, String problem, String remedy, @Nullable Throwable cause) {
        return new TelemetryUnavailableException(operation, problem, remedy, cause);
    }
}

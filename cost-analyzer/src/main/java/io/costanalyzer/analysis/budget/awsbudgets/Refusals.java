package io.costanalyzer.analysis.budget.awsbudgets;

import io.costanalyzer.ingestion.SourceUnavailableException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;

/** Says in people's words why AWS gave no usable answer, and what to do. */
final class Refusals {

    /** The operation. Its IAM action has another name. */
    static final String OPERATION = "budgets:DescribeBudgets";

    private static final String PERMISSION = "budgets:ViewBudget";
    private static final Set<String> CREDENTIALS = Set.of(
            "ExpiredToken",
            "ExpiredTokenException",
            "RequestExpired",
            "UnrecognizedClientException",
            "InvalidClientTokenId",
            "InvalidSignatureException",
            "SignatureDoesNotMatch",
            "IncompleteSignature",
            "MissingAuthenticationToken");

    private Refusals() {}

    /** An answer that cannot be true. */
    static SourceUnavailableException untrue(String problem) {
        return because(OPERATION, problem, "Run again later; if it stays so, look at the budget in the console.", null);
    }

    static SourceUnavailableException explain(String operation, SdkException failure) {
        if (!(failure instanceof AwsServiceException refusal)) {
            return unanswered(operation, failure);
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
                    "Allow the IAM action " + PERMISSION
                            + " to the role that this runs as, or leave out the budgets of AWS.",
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
                "Run again later; check the account id of the budgets.",
                refusal);
    }

    private static SourceUnavailableException unanswered(String operation, SdkException failure) {
        String message = String.valueOf(failure.getMessage());
        if (message.contains("credentials")) {
            return because(
                    operation,
                    "no AWS credentials found",
                    "Set them as for every AWS tool: a profile, AWS_ACCESS_KEY_ID, or the role of the machine.",
                    null);
        }
        if (message.contains("unmarshall") || message.contains("parse")) {
            return because(
                    operation,
                    "the answer breaks off or cannot be read",
                    "Run again; if it stays so, look for a proxy between here and AWS.",
                    failure);
        }
        return because(
                operation,
                "no answer",
                "Check the network and AWS_ENDPOINT_URL or its variant for the service if one is set.",
                failure);
    }

    private static SourceUnavailableException because(
            String operation, String problem, String remedy, @Nullable Throwable cause) {
        return new SourceUnavailableException(operation, problem, remedy, cause);
    }
}

package io.costanalyzer.ingestion.costexplorer;

import io.costanalyzer.ingestion.SourceUnavailableException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.costexplorer.model.BillExpirationException;
import software.amazon.awssdk.services.costexplorer.model.DataUnavailableException;
import software.amazon.awssdk.services.costexplorer.model.InvalidNextTokenException;
import software.amazon.awssdk.services.costexplorer.model.RequestChangedException;

/** Says in people's words why Cost Explorer gave no usable answer, and what to do. */
final class Refusals {

    /** The operation, which is the IAM action as well. */
    static final String OPERATION = "ce:GetCostAndUsage";

    private static final Set<String> EXPIRED = Set.of("ExpiredToken", "ExpiredTokenException", "RequestExpired");
    private static final Set<String> UNKNOWN_CALLER = Set.of(
            "UnrecognizedClientException",
            "InvalidClientTokenId",
            "InvalidSignatureException",
            "SignatureDoesNotMatch",
            "IncompleteSignature",
            "MissingAuthenticationToken");
    private static final int MAX_QUOTE = 300;

    private Refusals() {}

    /** An answer that cannot be true. */
    static SourceUnavailableException untrue(String problem) {
        return new SourceUnavailableException(
                OPERATION,
                problem,
                "Run again later; if it stays so, compare with Cost Explorer in the AWS console and report it.",
                null);
    }

    static SourceUnavailableException explain(SdkException failure) {
        return failure instanceof AwsServiceException refusal ? explain(refusal) : unanswered(failure);
    }

    private static SourceUnavailableException explain(AwsServiceException refusal) {
        String code = code(refusal);
        if (CostExplorerClients.isThrottle(refusal)) {
            return because(
                    "throttled, " + CostExplorerClients.ATTEMPTS + " attempts in a row",
                    "Run again in some minutes; other tools may be asking Cost Explorer in this account as well.",
                    refusal);
        }
        if (code.startsWith("AccessDenied")) {
            return accessDenied(refusal);
        }
        if (EXPIRED.contains(code)) {
            return because("the AWS credentials have expired", "Sign in again, then run again.", null);
        }
        // The message of a wrong signature quotes the signed headers, a session token among them.
        if (UNKNOWN_CALLER.contains(code)) {
            return because(
                    "AWS does not accept the credentials (" + code + ")",
                    "Check the access key or profile that this runs with, and the clock of the machine.",
                    null);
        }
        if (refusal instanceof BillExpirationException) {
            return because(
                    "Cost Explorer no longer keeps a part of the period",
                    "Read a later period; older months come from the archive or from a FOCUS export.",
                    refusal);
        }
        if (refusal instanceof DataUnavailableException) {
            return because(
                    "Cost Explorer has no figures for a part of the read, though it had for another",
                    "Run again in some hours, when its daily refresh is through.",
                    refusal);
        }
        if (refusal instanceof RequestChangedException || refusal instanceof InvalidNextTokenException) {
            return because(
                    "Cost Explorer lost track of the pages, twice (" + code + ")",
                    "Run again later; its figures may have been refreshed in between.",
                    refusal);
        }
        if (code.equals("ValidationException")) {
            return because(
                    "Cost Explorer does not accept the question: " + quote(refusal),
                    "Check the period and the tag keys, accounts and cost categories of the environments.",
                    refusal);
        }
        return because(
                "Cost Explorer failed with HTTP status " + refusal.statusCode() + " " + code,
                "Run again later, and look at the AWS Health Dashboard if it stays so.",
                refusal);
    }

    private static SourceUnavailableException accessDenied(AwsServiceException refusal) {
        if (quote(refusal).contains("not enabled for cost explorer")) {
            return because(
                    "Cost Explorer is not enabled for this account",
                    "Open Cost Explorer once in the billing console, in an organisation as its management account;"
                            + " first figures come within 24 hours.",
                    refusal);
        }
        return because(
                "permission refused",
                "Allow the IAM action " + OPERATION + " on resource \"*\" to the role that this runs as; for a member"
                        + " account the management account must share Cost Explorer as well.",
                refusal);
    }

    /** Nothing came back, or something that is no answer of Cost Explorer. */
    private static SourceUnavailableException unanswered(SdkException failure) {
        String message = String.valueOf(failure.getMessage());
        if (message.contains("credentials")) {
            return because(
                    "no AWS credentials found",
                    "Set them as for every AWS tool: a profile, AWS_ACCESS_KEY_ID, or the role of the machine.",
                    null);
        }
        if (message.contains("unmarshall") || message.contains("parse")) {
            return because(
                    "the answer breaks off or is no JSON",
                    "Run again; if it stays so, look for a proxy between here and AWS.",
                    failure);
        }
        return because(
                "no answer (" + cut(rootOf(failure)) + ")",
                "Check the network and AWS_ENDPOINT_URL_COST_EXPLORER or AWS_ENDPOINT_URL if one is set.",
                failure);
    }

    private static String rootOf(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        return root.getClass().getSimpleName() + ": " + root.getMessage();
    }

    private static String code(AwsServiceException refusal) {
        return refusal.awsErrorDetails() == null || refusal.awsErrorDetails().errorCode() == null
                ? "without an error code"
                : refusal.awsErrorDetails().errorCode();
    }

    /** What AWS says, on one line. */
    private static String quote(AwsServiceException refusal) {
        return refusal.awsErrorDetails() == null
                ? ""
                : cut(String.valueOf(refusal.awsErrorDetails().errorMessage()));
    }

    /** A text from outside on one line, and no longer than can be read. */
    static String cut(String text) {
        String line = text.replaceAll("\\p{Cntrl}+", " ").strip();
        return line.length() <= MAX_QUOTE ? line : line.substring(0, MAX_QUOTE) + "…";
    }

    private static SourceUnavailableException because(String problem, String remedy, @Nullable Throwable cause) {
        return new SourceUnavailableException(OPERATION, problem, remedy, cause);
    }
}

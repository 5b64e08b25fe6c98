package io.costanalyzer.ingestion.costexplorer;

import io.costanalyzer.aws.AwsRefusal;
import io.costanalyzer.ingestion.SourceUnavailableException;
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
        AwsRefusal refusal = AwsRefusal.of(failure);
        if (CostExplorerClients.isThrottle(failure)) {
            return because(
                    "throttled, " + CostExplorerClients.ATTEMPTS + " attempts in a row",
                    "Run again in some minutes; other tools may be asking Cost Explorer in this account as well.",
                    failure);
        }
        return switch (refusal.kind()) {
            case DENIED -> accessDenied((AwsServiceException) failure);
            case UNANSWERED ->
                because(
                        "no answer (" + cut(rootOf(failure)) + ")",
                        "Check the network and AWS_ENDPOINT_URL_COST_EXPLORER or AWS_ENDPOINT_URL if one is set.",
                        failure);
            case OTHER -> ofItsOwn(refusal, (AwsServiceException) failure);
            default ->
                because(refusal.problem(), refusal.remedy(OPERATION), refusal.isAboutCredentials() ? null : failure);
        };
    }

    private static SourceUnavailableException ofItsOwn(AwsRefusal refusal, AwsServiceException failure) {
        if (failure instanceof BillExpirationException) {
            return because(
                    "Cost Explorer no longer keeps a part of the period",
                    "Read a later period; older months come from the archive or from a FOCUS export.",
                    failure);
        }
        if (failure instanceof DataUnavailableException) {
            return because(
                    "Cost Explorer has no figures for a part of the read, though it had for another",
                    "Run again in some hours, when its daily refresh is through.",
                    failure);
        }
        if (failure instanceof RequestChangedException || failure instanceof InvalidNextTokenException) {
            return because(
                    "Cost Explorer lost track of the pages, twice (" + refusal.code() + ")",
                    "Run again later; its figures may have been refreshed in between.",
                    failure);
        }
        if (refusal.code().equals("ValidationException")) {
            return because(
                    "Cost Explorer does not accept the question: " + quote(failure),
                    "Check the period and the tag keys, accounts and cost categories of the environments.",
                    failure);
        }
        return because("Cost Explorer " + refusal.problem(), refusal.remedy(OPERATION), failure);
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

    private static String rootOf(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        return root.getClass().getSimpleName() + ": " + root.getMessage();
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

package io.costanalyzer.analysis.budget.awsbudgets;

import io.costanalyzer.aws.AwsRefusal;
import io.costanalyzer.ingestion.SourceUnavailableException;
import software.amazon.awssdk.core.exception.SdkException;

/** Says in people's words why AWS gave no usable answer, and what to do. */
final class Refusals {

    /** The operation. Its IAM action has another name. */
    static final String OPERATION = "budgets:DescribeBudgets";

    private static final String PERMISSION = "budgets:ViewBudget";

    private Refusals() {}

    /** An answer that cannot be true. */
    static SourceUnavailableException untrue(String problem) {
        return new SourceUnavailableException(
                OPERATION, problem, "Run again later; if it stays so, look at the budget in the console.", null);
    }

    static SourceUnavailableException explain(String operation, SdkException failure) {
        AwsRefusal refusal = AwsRefusal.of(failure);
        String remedy = switch (refusal.kind()) {
            case DENIED ->
                "Allow the IAM action " + PERMISSION
                        + " to the role that this runs as, or leave out the budgets of AWS.";
            case OTHER -> "Run again later; check the account id of the budgets.";
            default -> refusal.remedy(PERMISSION);
        };
        return new SourceUnavailableException(
                operation, refusal.problem(), remedy, refusal.isAboutCredentials() ? null : failure);
    }
}

package io.costanalyzer.delivery.sns;

import io.costanalyzer.aws.AwsRefusal;
import io.costanalyzer.delivery.NetworkFault;
import io.costanalyzer.delivery.PlainText;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * Says in a sentence why a topic did not take a message, and what to do. AWS's own words are shown only where they are
 * about the request's form; an error of authorization would repeat account numbers, one of signing a session token.
 */
final class SnsRefusal {

    private SnsRefusal() {}

    static String of(SdkException problem, SnsTopic topic) {
        String where = "The SNS topic " + topic.topicName() + " in " + topic.region();
        if (problem instanceof AwsServiceException answer) {
            return where + ofAnswer(answer);
        }
        if (problem instanceof ApiCallTimeoutException) {
            return where + ": no answer came in time; the message may have arrived.";
        }
        return NetworkFault.in(problem)
                .map(fault -> fault.sentence(where, "the network"))
                .orElse(where + " could not be called: check that the run has AWS credentials.");
    }

    private static String ofAnswer(AwsServiceException answer) {
        AwsRefusal refusal = AwsRefusal.of(answer);
        String code = refusal.code();
        if (refusal.kind() == AwsRefusal.Kind.THROTTLED || code.equals("Throttled")) {
            return " throttled the message to the end. Run again later.";
        }
        if (refusal.isAboutCredentials()) {
            return " does not accept the AWS credentials (" + code + "). Renew them.";
        }
        return switch (code) {
            case "AuthorizationError", "AccessDenied", "AccessDeniedException" ->
                " denied it: allow sns:Publish on the"
                        + " topic to the role of this run, and look for a deny in the topic's policy.";
            case "KMSAccessDenied", "KMSAccessDeniedException" ->
                " is encrypted and its KMS key denied it: allow"
                        + " kms:GenerateDataKey* and kms:Decrypt to the role of this run, in its policy and in the key's.";
            case "KMSDisabled", "KMSDisabledException", "KMSInvalidState", "KMSInvalidStateException" ->
                " is encrypted with a KMS key that is disabled or about to be deleted: enable the key or choose another.";
            case "KMSNotFound", "KMSNotFoundException", "KMSOptInRequired" ->
                " is encrypted with a KMS key that is not there: choose one of this region and account.";
            case "NotFound", "NotFoundException" -> " does not exist: create it, or mend its ARN in the configuration.";
            case "InvalidParameter", "InvalidParameterException", "InvalidParameterValue", "ParameterValueInvalid" ->
                " refused its form: " + words(answer);
            default ->
                (" answered " + answer.statusCode() + " " + code).stripTrailing()
                        + ". Run again later, or look the code up in the API reference of sns:Publish.";
        };
    }

    private static String words(AwsServiceException answer) {
        String said = answer.awsErrorDetails().errorMessage();
        String line = PlainText.atMost(PlainText.oneLine(said == null ? "without a reason" : said), 200);
        return line.endsWith(".") || line.endsWith("…") ? line : line + ".";
    }
}

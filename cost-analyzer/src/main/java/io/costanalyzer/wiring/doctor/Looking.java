package io.costanalyzer.wiring.doctor;

import io.costanalyzer.app.Doctor.Finding;
import io.costanalyzer.app.Doctor.Health;
import java.util.List;
import java.util.function.Supplier;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * One look at AWS. What AWS refuses becomes a finding with what to do about it; the words of AWS, which hold account numbers,
 * are not repeated.
 *
 * @param subject what is looked at
 * @param action the IAM action that the look needs
 */
record Looking(String subject, String action) {

    Finding ok(String sentence) {
        return new Finding(subject, Health.OK, sentence);
    }

    Finding warning(String sentence) {
        return new Finding(subject, Health.WARNING, sentence);
    }

    Finding problem(String sentence) {
        return new Finding(subject, Health.PROBLEM, sentence);
    }

    List<Finding> at(Supplier<List<Finding>> look) {
        try {
            return look.get();
        } catch (AwsServiceException refused) {
            return List.of(refusal(refused));
        } catch (SdkException failure) {
            return List.of(
                    String.valueOf(failure.getMessage()).contains("credentials")
                            ? problem(
                                    "No AWS credentials were found. Set a profile, AWS_ACCESS_KEY_ID, or run where there is a role.")
                            : problem(
                                    "AWS did not answer. Check the network, the region (AWS_REGION) and AWS_ENDPOINT_URL if one is set."));
        }
    }

    private Finding refusal(AwsServiceException refused) {
        String code = code(refused);
        if (refused.statusCode() == 403 || code.contains("AccessDenied") || code.contains("AuthorizationError")) {
            return problem("May not be looked at. Allow " + action
                    + " to the role that this runs as; the template's OperatorPolicy does.");
        }
        if (refused.statusCode() == 404 || code.contains("NotFound")) {
            return problem("Is not there. Correct its name in the configuration, or create it.");
        }
        return problem(
                "AWS answered " + refused.statusCode() + " " + code + " to " + action + ". Try again in some minutes.");
    }

    static String code(AwsServiceException refused) {
        return refused.awsErrorDetails() == null
                ? ""
                : String.valueOf(refused.awsErrorDetails().errorCode());
    }
}

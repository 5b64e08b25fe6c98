package io.costanalyzer.telemetry.cloudwatch;

import io.costanalyzer.aws.AwsRefusal;
import io.costanalyzer.telemetry.TelemetryUnavailableException;
import software.amazon.awssdk.core.exception.SdkException;

/** Says in people's words why CloudWatch took or gave no figures, and what to do. */
final class Refusals {

    private Refusals() {}

    static TelemetryUnavailableException explain(String operation, SdkException failure) {
        AwsRefusal refusal = AwsRefusal.of(failure);
        return new TelemetryUnavailableException(
                operation, refusal.problem(), refusal.remedy(operation), refusal.isAboutCredentials() ? null : failure);
    }
}

package io.costanalyzer.wiring.doctor;

import io.costanalyzer.app.Doctor.Finding;
import io.costanalyzer.app.Probe;
import java.util.List;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.cloudwatch.model.InvalidParameterCombinationException;
import software.amazon.awssdk.services.cloudwatch.model.InvalidParameterValueException;
import software.amazon.awssdk.services.cloudwatch.model.MetricDatum;
import software.amazon.awssdk.services.cloudwatch.model.MissingRequiredParameterException;

/** Whether figures may be sent. Nothing is: the figure has no value, and CloudWatch looks at the permission first. */
final class FiguresProbe implements Probe {

    private final CloudWatchClient cloudWatch;
    private final String namespace;

    FiguresProbe(CloudWatchClient cloudWatch, String namespace) {
        this.cloudWatch = cloudWatch;
        this.namespace = namespace;
    }

    @Override
    public List<Finding> examine() {
        Looking looking = new Looking("figures", "cloudwatch:PutMetricData in the namespace " + namespace);
        return looking.at(() -> List.of(sending(looking)));
    }

    private Finding sending(Looking looking) {
        try {
            MetricDatum without = MetricDatum.builder().metricName("Doctor").build();
            cloudWatch.putMetricData(request -> request.namespace(namespace).metricData(without));
            return looking.warning("It took a figure without a value, which CloudWatch refuses. Is this CloudWatch?");
        } catch (InvalidParameterCombinationException
                | InvalidParameterValueException
                | MissingRequiredParameterException refused) {
            return looking.ok("May be sent (tried with one that has no value).");
        }
    }
}

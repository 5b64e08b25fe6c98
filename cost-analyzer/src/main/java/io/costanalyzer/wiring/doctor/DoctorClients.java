package io.costanalyzer.wiring.doctor;

import io.costanalyzer.analysis.budget.awsbudgets.BudgetsClients;
import io.costanalyzer.delivery.ses.SesClients;
import io.costanalyzer.delivery.sns.SnsClients;
import io.costanalyzer.delivery.sns.SnsTopic;
import io.costanalyzer.ingestion.costexplorer.CostExplorerClients;
import io.costanalyzer.telemetry.cloudwatch.CloudWatchClients;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.costexplorer.CostExplorerClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.scheduler.SchedulerClient;
import software.amazon.awssdk.services.scheduler.SchedulerClientBuilder;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sesv2.SesV2ClientBuilder;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sts.StsClient;

/** The clients that looks are made through, each as a run would have it and made when it is needed. */
public final class DoctorClients {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Supplier<S3Client> s3;

    /** With the client of the archive, whose endpoint may be another than AWS's. */
    public DoctorClients(Supplier<S3Client> s3) {
        this.s3 = s3;
    }

    S3Client s3() {
        return s3.get();
    }

    StsClient sts() {
        return BudgetsClients.sts(Optional.empty());
    }

    CostExplorerClient costExplorer() {
        return CostExplorerClients.connect(Optional.empty());
    }

    SnsClient sns(String topicArn) {
        return SnsClients.builder(PATIENCE).region(regionOf(topicArn)).build();
    }

    SesV2Client ses(Optional<String> region) {
        SesV2ClientBuilder builder = SesClients.builder(PATIENCE);
        region.map(Region::of).ifPresent(builder::region);
        return builder.build();
    }

    CloudWatchClient cloudWatch() {
        return CloudWatchClients.connect(Optional.empty());
    }

    /** Where the schedules of an installation are: with the topic of its stack, wherever this machine works. */
    SchedulerClient scheduler(Optional<String> topicArn) {
        SchedulerClientBuilder builder = SchedulerClient.builder()
                .httpClientBuilder(UrlConnectionHttpClient.builder()
                        .connectionTimeout(PATIENCE)
                        .socketTimeout(PATIENCE));
        topicArn.map(DoctorClients::regionOf).ifPresent(builder::region);
        return builder.build();
    }

    private static Region regionOf(String topicArn) {
        return Region.of(SnsTopic.of(topicArn).region());
    }
}

package io.costanalyzer.wiring.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.scheduler.SchedulerClient;
import software.amazon.awssdk.services.sns.SnsClient;

class DoctorClientsTest {

    private static final String TOPIC = "arn:aws:sns:ap-south-2:123456789012:costs-prod-AlertTopic-1ABCDEFGHIJ2";

    private final DoctorClients clients = new DoctorClients(() -> {
        throw new IllegalStateException("nobody asks S3");
    });

    /** Who looks from a machine that works elsewhere hears of the topic and of the schedules beside it, not of none. */
    @Test
    void theTopicAndItsSchedulesAreLookedForInTheRegionOfTheTopic() {
        try (SnsClient sns = clients.sns(TOPIC);
                SchedulerClient scheduler = clients.scheduler(Optional.of(TOPIC))) {
            assertThat(sns.serviceClientConfiguration().region()).isEqualTo(Region.of("ap-south-2"));
            assertThat(scheduler.serviceClientConfiguration().region()).isEqualTo(Region.of("ap-south-2"));
        }
    }
}

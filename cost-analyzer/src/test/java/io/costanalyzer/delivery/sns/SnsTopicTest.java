package io.costanalyzer.delivery.sns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class SnsTopicTest {

    @Test
    void anArnTellsRegionNameAndKind() {
        SnsTopic topic = SnsTopic.of("arn:aws-us-gov:sns:us-gov-west-1:123456789012:cost-alerts.fifo");

        assertThat(topic.region()).isEqualTo("us-gov-west-1");
        assertThat(topic.topicName()).isEqualTo("cost-alerts.fifo");
        assertThat(topic.fifo()).isTrue();
        assertThat(SnsTopic.of("arn:aws:sns:eu-west-1:123456789012:cost-alerts").fifo())
                .isFalse();
    }

    @Test
    void whatIsNoTopicIsRefused() {
        for (String bad : List.of(
                "",
                "cost-alerts",
                "arn:aws:sqs:eu-west-1:123456789012:cost-alerts",
                "arn:aws:sns:eu-west-1:123456789012:cost-alerts:0d9a5c1c-1f2e-4b7a-9a52-2b4c8f3a7d11",
                "arn:aws:sns:eu-west-1:12345:cost-alerts",
                "arn:aws:sns:eu-west-1:123456789012:cost alerts")) {
            assertThatThrownBy(() -> SnsTopic.of(bad))
                    .as(bad)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("Not the ARN of an SNS topic");
        }
    }
}

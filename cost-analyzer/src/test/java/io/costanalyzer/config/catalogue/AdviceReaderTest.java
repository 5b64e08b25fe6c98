package io.costanalyzer.config.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.costanalyzer.analysis.advice.AdviceRule;
import io.costanalyzer.analysis.advice.Sureness;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AdviceReaderTest {

    private static final List<AdviceRule> RULES = AdviceReader.read();

    @Test
    void everyRuleHasAnIdOfItsOwnAndAMeasureOfTheCatalogueToRecord() {
        assertThat(RULES.stream().map(AdviceRule::id).collect(Collectors.toSet()))
                .hasSameSizeAs(RULES);
        assertThat(RULES)
                .hasSizeGreaterThan(15)
                .allSatisfy(rule -> assertThat(MeasureCatalogues.standard().find(rule.measureId()))
                        .as(rule.id())
                        .isPresent());
    }

    /** What the programmes ask advice for, each found by a rule of the file. */
    @ParameterizedTest
    @CsvSource({
        "lambda-on-x86, AWS Lambda, Lambda-GB-Second",
        "nat-gateway-hours, EC2 - Other, NatGateway-Hours",
        "nat-gateway-bytes, EC2 - Other, NatGateway-Bytes",
        "public-ipv4-idle, Amazon Virtual Private Cloud, PublicIPv4:IdleAddress",
        "public-ipv4-in-use, Amazon Virtual Private Cloud, PublicIPv4:InUseAddress",
        "aurora-floor, Amazon Relational Database Service, Aurora:ServerlessV2Usage",
        "aurora-peaks, Amazon Relational Database Service, Aurora:ServerlessV2Usage",
        "dynamodb-provisioned, Amazon DynamoDB, *ReadCapacityUnit-Hrs",
        "s3-standard-alone, Amazon Simple Storage Service, TimedStorage-ByteHrs",
        "log-ingestion, AmazonCloudWatch, DataProcessing-Bytes",
        "log-retention, AmazonCloudWatch, TimedStorage-ByteHrs",
        "cloudfront-misses, Amazon CloudFront, *DataTransfer-Out-OBytes",
        "build-minutes, CodeBuild, Build-Min:*",
        "kms-requests, AWS Key Management Service, KMS-Requests*",
        "ebs-unattached, EC2 - Other, EBS:VolumeUsage*",
        "ebs-gp2, EC2 - Other, EBS:VolumeUsage.gp2",
        "runs-at-weekends, Amazon Elastic Compute Cloud - Compute, BoxUsage:*"
    })
    void everythingThatIsAskedForHasItsRule(String id, String service, String usageType) {
        AdviceRule rule =
                RULES.stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();

        assertThat(rule.usage().serviceNames()).contains(service);
        assertThat(rule.usage().usageTypes()).contains(usageType);
        assertThat(rule.action()).endsWith(".");
        assertThat(rule.unseen()).endsWith(".");
    }

    /** Gateway endpoints cost nothing and stand on no bill: no rule may be sure that they are missing. */
    @Test
    void noRuleIsSureOfWhatTheBillCannotShow() {
        assertThat(RULES)
                .filteredOn(rule -> rule.sureness() == Sureness.HIGH)
                .extracting(AdviceRule::id)
                .containsExactlyInAnyOrder("lambda-on-x86", "public-ipv4-idle", "ebs-gp2", "old-instances");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "- {id: a, colour: red} | nobody knows the key colour",
                "- {id: a} | the key saving is missing",
                "- {id: a, saving: 10 %} | a saving is written as",
                "- {id: a, saving: 10 to 20, sure: sure, title: a} | 10 is no percentage",
                "- {id: a, saving: 1 % to 2 %, sure: certain, title: a} | nothing is certain",
                "just text | it holds no list of rules"
            })
    void aWrongRuleIsToldWithItsPlace(String text, String problem) {
        assertThatThrownBy(() -> WrittenRule.rules(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(problem);
    }
}

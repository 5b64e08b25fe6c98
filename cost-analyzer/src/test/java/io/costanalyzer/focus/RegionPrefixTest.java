package io.costanalyzer.focus;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegionPrefixTest {

    @ParameterizedTest
    @CsvSource({
        "EU-Lambda-GB-Second-ARM, Lambda-GB-Second-ARM, eu-west-1",
        "EUW2-NatGateway-Hours, NatGateway-Hours, eu-west-2",
        "EU:CW:AlarmMonitorUsage, CW:AlarmMonitorUsage, eu-west-1",
        "eu-west-1-KMS-Requests, KMS-Requests, eu-west-1",
        "Lambda-GB-Second, Lambda-GB-Second, ",
        "Global-KMS-Requests, KMS-Requests, ",
        "IA-ReadRequestUnits, IA-ReadRequestUnits, ",
        "S3-Egress-Bytes, S3-Egress-Bytes, ",
        "F-DA-SQS, F-DA-SQS, ",
        "EUC1-USE1-AWS-Out-Bytes, AWS-Out-Bytes, eu-central-1",
        "USE1-PublicIPv4:InUseAddress, PublicIPv4:InUseAddress, us-east-1"
    })
    void knowsTheRegionsOfThePriceListAndNothingElse(String usageType, String name, String region) {
        assertThat(RegionPrefix.strip(usageType)).isEqualTo(name);
        assertThat(RegionPrefix.regionOf(usageType).orElse(null)).isEqualTo(region);
    }

    @Test
    void aNameOfManyPartsIsNoRegion() {
        String usageType = "eu" + "-west".repeat(50_000);
        assertThat(RegionPrefix.strip(usageType)).isEqualTo(usageType);
        assertThat(RegionPrefix.regionOf(usageType)).isEmpty();
    }
}

package io.costanalyzer.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServiceSpellingTest {

    @ParameterizedTest
    @CsvSource({
        "CloudWatch, AmazonCloudWatch",
        "Amazon CloudWatch, AmazonCloudWatch",
        "Aurora, Amazon Relational Database Service",
        "Amazon S3, Amazon Simple Storage Service",
        "Lambda, AWS Lambda",
        "Amazon Lambda, AWS Lambda",
        "aws lambda, AWS Lambda",
        "Amazon Simple Storage Serivce, Amazon Simple Storage Service",
        "NAT Gateway, EC2 - Other",
        "EC2-Other, EC2 - Other"
    })
    void aSpellingThatCostExplorerDoesNotKnowIsTold(String typed, String meant) {
        assertThat(Configs.warningsWith(
                        "budgets: {limits: [{name: a, services: [Tax, " + typed + "], per-month: 5}]}\n"))
                .containsExactly("budgets.limits[0].services[1]: \"" + typed
                        + "\" is not how Cost Explorer spells a service; did you mean \"" + meant + "\"?");
    }

    @Test
    void everyPlaceForServicesIsLookedAt() {
        assertThat(Configs.warningsWith("""
                        baseline: {stated: [{services: [S3], per-month: 900}]}
                        targets: [{name: a, services: [S3], saving: 40 %}]
                        budgets: {limits: [{name: a, services: [S3], per-month: 900}]}
                        """)).hasSize(3);
    }

    @Test
    void anUnknownServiceMayBeANewOne() {
        assertThat(
                        Configs.warningsWith(
                                "budgets: {limits: [{name: a, services: [Claude Haiku 4.5 (Amazon Bedrock Edition)], per-month: 5}]}\n"))
                .isEmpty();
    }

    @Test
    void aFocusExportHasNamesOfItsOwn() {
        String yaml = Configs.SMALLEST.replace("cost-explorer: {}", "focus-csv: {location: ./bill.csv}")
                + "budgets: {limits: [{name: a, services: [Amazon CloudWatch], per-month: 5}]}\n";

        assertThat(Configs.read(yaml).warnings()).isEmpty();
    }

    @Test
    void theNamesThatAreKnownAreNotMisspellingsOfEachOther() {
        assertThat(ServiceNames.KNOWN)
                .doesNotHaveDuplicates()
                .allSatisfy(name -> assertThat(Configs.warningsWith(
                                "budgets: {limits: [{name: a, services: [\"" + name + "\"], per-month: 5}]}\n"))
                        .isEmpty());
    }
}

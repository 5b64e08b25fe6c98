package io.costanalyzer.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BaselineSumsTest {

    @Test
    void environmentsThatCostMoreThanTheWholeAreTold() {
        assertThat(stated("{per-month: 800}, {environment: dev, per-month: 100}, {environment: prod, per-month: 800}"))
                .containsExactly(
                        "baseline.stated[0].per-month: the amounts stated for its environments add up to 900 USD a month,"
                                + " more than the 800 USD of the whole.");
    }

    @Test
    void whatIsLeftMayBelongToNobody() {
        assertThat(stated("{per-month: 1000}, {environment: dev, per-month: 100}, {environment: prod, per-month: 800}"))
                .isEmpty();
        assertThat(stated("{per-month: 900}, {environment: dev, per-month: 100}, {environment: prod, per-month: 800}"))
                .isEmpty();
    }

    @Test
    void servicesThatCostMoreThanTheirEnvironmentAreTold() {
        assertThat(stated("{environment: prod, per-month: 100},"
                        + " {environment: prod, services: [AWS Lambda], per-month: 60},"
                        + " {environment: prod, services: [Amazon DynamoDB, Tax], per-month: 50},"
                        + " {environment: dev, services: [AWS Lambda], per-month: 900}"))
                .containsExactly(
                        "baseline.stated[0].per-month: the amounts stated for its services add up to 110 USD a month,"
                                + " more than the 100 USD of the whole.");
    }

    @Test
    void aServiceThatStandsAloneAndInAGroupIsNotAddedUp() {
        assertThat(stated("{per-month: 100}, {services: [AWS Lambda], per-month: 60},"
                        + " {services: [AWS Lambda, Tax], per-month: 90}"))
                .isEmpty();
    }

    private static java.util.List<String> stated(String amounts) {
        return Configs.warningsWith("baseline: {stated: [" + amounts + "]}\n");
    }
}

package io.costanalyzer.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BudgetFloorsTest {

    private static final String PROMISED = """
            baseline: {stated: [{environment: prod, per-month: 800}]}
            targets: [{name: prod, environment: prod, saving: 40 %}]
            """;

    @Test
    void aBudgetBelowWhatTheTargetAllowsIsTold() {
        assertThat(Configs.warningsWith(
                        PROMISED + "budgets: {limits: [{name: prod, environment: prod, per-month: 479.99}]}\n"))
                .containsExactly(
                        "budgets.limits[0].per-month: the target \"prod\" allows 480 USD a month for the same costs: this budget of"
                                + " 479.99 USD would be exceeded although the target is met.");
    }

    @Test
    void aHostileNameIsShownHarmless() {
        assertThat(Configs.warningsWith(PROMISED.replace("name: prod", "name: \"a\\u202eb\"")
                        + "budgets: {limits: [{name: prod, environment: prod, per-month: 1}]}\n"))
                .singleElement()
                .asString()
                .contains("the target \"a\\u202eb\" allows");
    }

    @Test
    void aBudgetForOtherCostsOrWithRoomIsNotMentioned() {
        assertThat(Configs.warningsWith(PROMISED + """
                        budgets:
                          limits:
                            - {name: prod, environment: prod, per-month: 480}
                            - {name: dev, environment: dev, per-month: 5}
                            - {name: Lambda, environment: prod, services: [AWS Lambda], per-month: 5}
                        """)).isEmpty();
    }
}

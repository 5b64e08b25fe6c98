package io.costanalyzer.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TargetSumsTest {

    private static final String STATED =
            "baseline: {stated: [{environment: dev, per-month: 100}, {environment: prod, per-month: 800}]}\n";

    @Test
    void theProgrammeThatPromisesSixtyAndThreeHundredAndTwentyAndCallsItThreeHundredAndTwentyIsToldSo() {
        assertThat(Configs.warningsWith(STATED + """
                        targets:
                          - {name: overall, saving: 40 %, promised-per-month: 320}
                          - {name: dev, environment: dev, saving: 60 %}
                          - {name: prod, environment: prod, saving: 40 %}
                        """))
                .containsExactly(
                        "targets[0]: the targets of dev (60 USD) and prod (320 USD) add up to 380 USD a month, and this one is 320 USD.",
                        "targets[0].promised-per-month: 40 % of the stated 900 USD a month is 360 USD, not 320 USD.");
    }

    @Test
    void partsThatAddUpAreNotMentioned() {
        assertThat(Configs.warningsWith(STATED + """
                        targets:
                          - {name: overall, saving: 42.2 %, promised-per-month: 380}
                          - {name: dev, environment: dev, saving: 60 %}
                          - {name: prod, environment: prod, saving: 40 %}
                        """)).isEmpty();
    }

    @Test
    void halfAPercentOfTheBaselineIsRounding() {
        assertThat(Configs.warningsWith(STATED + "targets: [{name: all, saving: 40 %, promised-per-month: 364.5}]\n"))
                .isEmpty();
        assertThat(Configs.warningsWith(STATED + "targets: [{name: all, saving: 40 %, promised-per-month: 364.51}]\n"))
                .hasSize(1);
    }

    @Test
    void environmentsWithoutATargetMayBringTheRestUnlessEvenAllOfThemIsTooLittle() {
        String prod = "  - {name: prod, environment: prod, saving: 40 %}\n";
        assertThat(Configs.warningsWith(STATED + "targets:\n  - {name: all, saving: 45 %}\n" + prod))
                .isEmpty();
        assertThat(Configs.warningsWith(STATED + "targets:\n  - {name: all, saving: 50 %}\n" + prod))
                .containsExactly(
                        "targets[0]: the targets of prod (320 USD) add up to 320 USD a month; with all of the other"
                                + " environments' 100 USD that is still less than the 450 USD of this one.");
    }

    @Test
    void theStrictestOfSeveralTargetsCounts() {
        assertThat(Configs.warningsWith("""
                        baseline: {stated: [{per-month: 800}, {environment: prod, per-month: 800}]}
                        targets:
                          - {name: all, saving: 40 %}
                          - {name: prod now, environment: prod, saving: 20 %}
                          - {name: prod later, environment: prod, saving: 40 %, by: 2027-06-30}
                        """)).isEmpty();
    }

    @Test
    void servicesAreAddedUpWithTheirLike() {
        assertThat(Configs.warningsWith("""
                        baseline:
                          stated:
                            - {environment: dev, services: [AWS Lambda], per-month: 10}
                            - {environment: prod, services: [AWS Lambda], per-month: 90}
                            - {environment: prod, per-month: 800}
                        targets:
                          - {name: Lambda, services: [AWS Lambda], saving: 35 %}
                          - {name: dev, environment: dev, services: [AWS Lambda], saving: 10 %}
                          - {name: prod, environment: prod, services: [AWS Lambda], saving: 20 %}
                          - {name: prod as a whole, environment: prod, saving: 50 %}
                        """))
                .containsExactly(
                        "targets[0]: the targets of dev (1 USD) and prod (18 USD) add up to 19 USD a month, and this one is 35 USD.");
    }

    @Test
    void aTargetThatNoStatedAmountIsAboutIsToldUnlessABaselineIsCaptured() {
        String targets = """
                targets:
                  - {name: Lambda, services: [AWS Lambda], saving: 35 %}
                  - {name: transfer, usage-types: ["DataTransfer-*"], saving: 30 %}
                """;
        assertThat(Configs.warningsWith(STATED + targets))
                .containsExactly(
                        "targets[0]: nothing is stated for exactly this, and no baseline is captured: whether it is met will not be known.",
                        "targets[1]: nothing is stated for exactly this, and no baseline is captured: whether it is met will not be known.");
        assertThat(Configs.warningsWith("baseline: {captured: {from: 2025-10, to: 2025-12}}\n" + targets))
                .isEmpty();
    }

    /** The bill of everything has the cost of dev too: against the amount of prod alone it would be no comparison. */
    @Test
    void aTargetOfEverythingIsNotJudgedByTheAmountsOfSomeEnvironments() {
        assertThat(Configs.warningsWith("""
                        baseline: {stated: [{environment: prod, per-month: 800}]}
                        targets:
                          - {name: all, saving: 40 %}
                          - {name: prod, environment: prod, saving: 40 %}
                        """))
                .containsExactly("targets[0]: nothing is stated for exactly this, nor for dev of its environments,"
                        + " and no baseline is captured: whether it is met will not be known.");
    }
}

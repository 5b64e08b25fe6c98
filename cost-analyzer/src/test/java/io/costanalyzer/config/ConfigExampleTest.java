package io.costanalyzer.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.costanalyzer.allocation.Environment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ConfigExampleTest {

    @ParameterizedTest
    @EnumSource(ConfigExample.class)
    void canBeUsedAsItIs(ConfigExample example) {
        assertThat(ConfigReader.read(example.fileName(), example.yaml())
                        .environments()
                        .rules())
                .isNotEmpty();
    }

    /** What the starter has behind a # is right too: taking away every # of a line of YAML gives a file without typing errors. */
    @Test
    void theStarterShowsNoKeyThatDoesNotExist() {
        String everything = ConfigExample.STARTER
                .yaml()
                .replaceAll("(?m)^# (measures|guardrails|metrics|unit-metrics):", "$1:")
                .replaceAll("(?m)^# ( *(?:- |[a-z-]+:))", "  $1");

        assertThat(Configs.problems(everything))
                .as("the alternatives exclude each other, and nothing else is wrong")
                .containsExactlyInAnyOrder(
                        "source: has \"cost-explorer\" and \"focus-csv\" at once; write exactly one of them.",
                        "delivery.mail: has \"ses\" and \"smtp\" at once; write exactly one of them.");
    }

    @Test
    void clinnetEmrIsWarnedOfItsArithmetic() {
        CostAnalyzerConfig config = ConfigReader.read("clinnet-emr.yaml", ConfigExample.CLINNET_EMR.yaml());

        assertThat(config.environments().environments())
                .containsExactly(Environment.of("dev"), Environment.of("staging"), Environment.of("prod"));
        assertThat(config.warnings())
                .extracting(ConfigWarning::message)
                .containsExactly(
                        "line 27, column 5  targets[0]: the targets of dev (60 USD) and prod (320 USD) add up to 380 USD a month, and this"
                                + " one is 320 USD.",
                        "line 29, column 25  targets[0].promised-per-month: 40 % of the stated 900 USD a month is 360 USD, not 320 USD.");
    }

    @Test
    void serenyaIsWarnedOfItsBudget() {
        CostAnalyzerConfig config = ConfigReader.read("serenya.yaml", ConfigExample.SERENYA.yaml());

        assertThat(config.warnings())
                .extracting(ConfigWarning::text)
                .containsExactly(
                        "the promises of its measures add up to 132 USD a month (rds-to-dynamodb 42 USD, nat-removal 90 USD; without"
                                + " a promise: constants-in-code, audit-log-to-s3), and the target needs 140.4 USD: 8.4 USD short.",
                        "the promises of its measures add up to 0 USD a month (none), and the target needs 3.96 USD: 3.96 USD short.",
                        "the target \"overall\" allows 39.6 USD a month for the same costs: this budget of 20 USD would be exceeded"
                                + " although the target is met.");
    }
}

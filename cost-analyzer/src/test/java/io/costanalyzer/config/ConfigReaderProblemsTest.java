package io.costanalyzer.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;

class ConfigReaderProblemsTest {

    /** One letter was wrong, and 40 lines told of every environment that was named anywhere. */
    @Test
    void aMisspelledListOfEnvironmentsIsOneProblem() {
        assertThat(Configs.problems(Configs.SMALLEST.replace("environments:", "enviroments:") + """
                        budgets: {limits: [{name: prod, environment: prod, per-month: 10}]}
                        """))
                .containsExactly("enviroments: is not a key here; did you mean \"environments\"?");
    }

    @Test
    void everyProblemIsToldAtOnceInTheOrderOfTheFile() {
        ConfigException refused =
                catchThrowableOfType(ConfigException.class, () -> ConfigReader.read("costs.yaml", """
                        environments:
                          - {name: prod, tag: {key: Env, values: [prod]}}
                        source: {cost-explorer: {max-requests: 0}}
                        archive: {location: ./archive}
                        baseline: {captured: {from: 2025-10, to: 2025-12}}
                        targets:
                          - {name: overall, saving: 0.4}
                          - {name: prod, environment: prd, saving: 40 %}
                        """));

        assertThat(refused).hasMessage("""
                        costs.yaml has 3 problems:
                          line 3, column 40  source.cost-explorer.max-requests: "0" is not a whole number from 1 to 1000; write a number in that range.
                          line 7, column 29  targets[0].saving: "0.4" is not a percentage; write it as "40 %".
                          line 8, column 31  targets[1].environment: "prd" is not an environment of this file; did you mean "prod"?""");
        assertThat(refused.problems())
                .extracting(problem -> problem.found().orElse(""))
                .containsExactly("0", "0.4", "prd");
    }

    @Test
    void aThousandProblemsAreCountedAndTheFirstHundredTold() {
        StringBuilder yaml = new StringBuilder(Configs.SMALLEST);
        for (int i = 0; i < 1000; i++) {
            yaml.append("qq").append(i).append(": 1\n");
        }

        ConfigException refused = catchThrowableOfType(
                ConfigException.class, () -> ConfigReader.read("a\u001b[2J.yaml", yaml.toString()));

        assertThat(refused.problems()).hasSize(1000);
        assertThat(refused.getMessage().lines()).hasSize(102);
        assertThat(refused)
                .hasMessageStartingWith("a\\u001b[2J.yaml has 1000 problems:")
                .hasMessageEndingWith("… and 900 more.");
    }
}

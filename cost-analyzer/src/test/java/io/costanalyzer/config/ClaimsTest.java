package io.costanalyzer.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClaimsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "tag: {key: Env, values: [a, b]} | tag: {key: Env, values: [b]} | environments[1].tag.values[0]: \"b\"",
                "tag: {key: Env, absent: true} | tag: {key: Env, absent: true} | environments[1].tag.absent: \"true\"",
                "accounts: [\"111122223333\"] | accounts: [\"111122223333\"] | environments[1].accounts[0]: \"111122223333\"",
                "cost-category: {name: Team, values: [a]} | cost-category: {name: Team, values: [a]} |"
                        + " environments[1].cost-category.values[0]: \"a\""
            })
    void aValueBelongsToOneEnvironment(String one, String other, String told) {
        assertThat(Configs.problems(environments(one, other)))
                .containsExactly(told + " is claimed by another environment too, in line 2; give it to one of them.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "tag: {key: Env, values: [a]} | tag: {key: env, values: [a]}",
                "tag: {key: Env, values: [a]} | tag: {key: Env, values: [A]}",
                "tag: {key: Env, values: [\"true\"]} | tag: {key: Env, absent: true}",
                "tag: {key: Team, values: [a]} | cost-category: {name: Team, values: [a]}"
            })
    void whatOnlyLooksAlikeIsNoClaim(String one, String other) {
        assertThat(Configs.read(environments(one, other)).environments().rules())
                .hasSize(2);
    }

    private static String environments(String one, String other) {
        return "environments:\n  - {name: one, " + one + "}\n  - {name: other, " + other
                + "}\nsource: {cost-explorer: {}}\narchive: {location: ./archive}\n";
    }
}

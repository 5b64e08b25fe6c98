package io.costanalyzer.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.costanalyzer.alert.Owners;
import io.costanalyzer.allocation.Environment;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AlertSettingsTest {

    @Test
    void ownersAnswerForTheirEnvironmentsAndOneForTheRest() {
        AlertSettings alerts = Configs.with("""
                        alerts:
                          owners:
                            - {name: Ops, mail: ops@example.org}
                            - {name: Devs, environments: [dev]}
                            - {name: Data, services: [Amazon Athena]}
                        """).alerts();

        assertThat(alerts.owners().owners())
                .containsExactly(
                        new Owners.Owner("Ops", Optional.of("ops@example.org"), Set.of(), Set.of()),
                        new Owners.Owner("Devs", Optional.empty(), Set.of(Environment.of("dev")), Set.of()),
                        new Owners.Owner("Data", Optional.empty(), Set.of(), Set.of("Amazon Athena")));
    }

    @Test
    void aMuteHasAnAuthorAReasonAndAnEnd() {
        AlertSettings alerts = Configs.with("""
                        alerts:
                          mutes:
                            - {environment: dev, author: Ana, reason: load test, from: 2026-11-01, until: 2026-11-20}
                        """).alerts();

        assertThat(alerts.mutes()).singleElement().satisfies(mute -> {
            assertThat(mute.author()).isEqualTo("Ana");
            assertThat(mute.environment()).contains(Environment.of("dev"));
            assertThat(mute.until()).isEqualTo(LocalDate.of(2026, 11, 20));
            assertThat(mute.planned()).isFalse();
        });
    }

    @Test
    void aPolicyFileTakesThePlaceOfItsSectionsAndKeepsTheOwners() {
        CostAnalyzerConfig base = Configs.with("alerts: {owners: [{name: Ops}]}\n");
        CostAnalyzerConfig tried = ConfigReader.readPolicy(
                "strict.yaml", "alerts: {high: 1000, medium: 500}\n".getBytes(StandardCharsets.UTF_8), base);

        assertThat(tried.alerts().high()).isEqualByComparingTo("1000");
        assertThat(tried.alerts().owners()).isEqualTo(base.alerts().owners());
        assertThat(tried.budgets()).isEqualTo(base.budgets());
        assertThatThrownBy(() ->
                        ConfigReader.readPolicy("strict.yaml", "budgets: {}\n".getBytes(StandardCharsets.UTF_8), base))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("budgets");
    }
}

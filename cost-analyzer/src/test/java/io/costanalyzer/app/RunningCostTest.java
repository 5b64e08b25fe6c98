package io.costanalyzer.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.costanalyzer.config.ConfigExample;
import io.costanalyzer.config.ConfigReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class RunningCostTest {

    @Test
    void requestsAreCountedAsARunMakesThem() {
        RunningCost.Line requests = of(ConfigExample.STARTER.yaml()).lines().get(0);
        // Two environments: 4 requests on 30.4 days, 6 for each of three reports (totals, tags), a cent each.
        assertThat(requests.perMonth()).isEqualByComparingTo("1.40");
        assertThat(requests.reckoned()).startsWith("4 requests a day");
    }

    @Test
    void aMadeUpAccountAsksNobody() {
        RunningCost cost = of(ConfigExample.SERENYA.yaml());
        assertThat(cost.lines().get(0).perMonth()).isEqualByComparingTo(BigDecimal.ZERO);
        assertThat(cost.lines().get(1).reckoned()).isEqualTo("none are sent");
    }

    @Test
    void theTotalIsTheSumOfItsLines() {
        RunningCost cost = of(ConfigExample.STARTER.yaml());
        assertThat(cost.total())
                .isEqualByComparingTo(
                        cost.lines().stream().map(RunningCost.Line::perMonth).reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    private static RunningCost of(String yaml) {
        return new RunningCost(ConfigReader.read("example", yaml.getBytes(StandardCharsets.UTF_8)));
    }
}

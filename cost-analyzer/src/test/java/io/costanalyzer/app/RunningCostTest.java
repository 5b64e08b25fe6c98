package io.costanalyzer.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.costanalyzer.config.ConfigExample;
import io.costanalyzer.config.ConfigReader;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class RunningCostTest {

    @Test
    void requestsAreCountedAsARunMakesThem() {
        RunningCost.Line requests = of(ConfigExample.STARTER.yaml()).lines().get(0);
        // Two environments: 4 requests on 30.4 days, 6 for each of three reports (totals, tags), a cent each.
        assertThat(requests.perMonth()).isEqualByComparingTo("1.40");
        assertThat(requests.reckoned()).startsWith("4 requests a day");
    }

    /** The arithmetic of the example that the template comes with, done again by hand. */
    @Test
    void threeEnvironmentsCostUnderThreeDollars() throws IOException {
        RunningCost cost =
                of(Files.readString(Path.of(System.getProperty("project.root"), "infra", "costs.example.yaml"))
                        .replace("ARCHIVE-BUCKET", "costs-archive")
                        .replace("ALERT-TOPIC-ARN", "arn:aws:sns:eu-west-1:123456789012:costs"));
        BigDecimal requests = new BigDecimal("30.4").multiply(new BigDecimal(5)).add(new BigDecimal(3 * 7));
        BigDecimal figures = new BigDecimal(4 * 3 + 3 * 3 + 2 + 5 - 10);
        assertThat(cost.lines().get(0).perMonth())
                .isEqualByComparingTo(requests.multiply(new BigDecimal("0.01")).setScale(2, RoundingMode.HALF_UP));
        assertThat(cost.lines().get(1).perMonth())
                .isEqualByComparingTo(figures.multiply(new BigDecimal("0.0125")).setScale(2, RoundingMode.HALF_UP));
        assertThat(cost.total()).isEqualByComparingTo("2.99").isLessThan(new BigDecimal("3"));
    }

    @Test
    void theForecastOfAwsIsPaidForOnEachDayThatItIsAskedOn() {
        String yaml = ConfigExample.STARTER.yaml();
        RunningCost with = of(yaml.replaceFirst("(?m)^budgets:\n", "budgets:\n  aws-forecast: true\n"));
        assertThat(with.total().subtract(of(yaml).total())).isEqualByComparingTo("0.04");
        assertThat(with.lines()).anyMatch(line -> line.reckoned().equals("4 requests a month at 0.01"));
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

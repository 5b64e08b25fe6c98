package io.costanalyzer.config.shape;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SimilarTest {

    private static final List<String> KEYS =
            List.of("cost-metric", "budgets", "baseline", "targets", "environments", "report", "archive");

    @ParameterizedTest
    @CsvSource({
        "budget, budgets",
        "costMetric, cost-metric",
        "cost_metric, cost-metric",
        "enviroments, environments",
        "tragets, targets",
        "BASELINE, baseline",
        "reprot, report"
    })
    void findsWhatWasMeant(String typed, String meant) {
        assertThat(Similar.closest(typed, KEYS)).contains(meant);
    }

    @ParameterizedTest
    @CsvSource({"measures", "x", "''", "totally-different", "guardrails"})
    void guessesNothingFarOff(String typed) {
        assertThat(Similar.closest(typed, KEYS)).isEmpty();
    }

    @Test
    void looksAtNothingEndless() {
        assertThat(Similar.closest("a".repeat(100_000), KEYS)).isEmpty();
        assertThat(Similar.closest("report", List.of("report".repeat(10_000)))).isEmpty();
    }

    @Test
    void listsTheFirstFew() {
        assertThat(Similar.listed(List.of("a", "b\n"))).isEqualTo("a, b\\u000a");
        assertThat(Similar.listed(List.of("1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13")))
                .endsWith("12, …");
    }
}

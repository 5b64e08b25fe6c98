package io.costanalyzer.ingestion;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SourceUnavailableExceptionTest {

    @Test
    void whatAnAnswerSaysBreaksNoLine() {
        SourceUnavailableException refused = new SourceUnavailableException(
                "ce:GetCostAndUsage", "the answer is grouped by \"a\r\n\u0085b\u2028c\u001b[2J\"", "Run again.", null);

        assertThat(refused).hasMessage("ce:GetCostAndUsage: the answer is grouped by \"a b c [2J\". Run again.");
    }
}

package io.costanalyzer.alert;

import static io.costanalyzer.alert.Cases.usd;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeverityTest {

    /** HIGH from 100 USD on, MEDIUM from 20 on; a fifth of the budget makes it one step more. */
    @ParameterizedTest
    @CsvSource({
        "100, , HIGH",
        "99.99, , MEDIUM",
        "20, , MEDIUM",
        "19.99, , LOW",
        "-100, , HIGH",
        "0, , LOW",
        "99.99, 0.2, HIGH",
        "99.99, 0.1999, MEDIUM",
        "20, 0.2, HIGH",
        "19.99, 0.2, MEDIUM",
        "19.99, -0.2, MEDIUM",
        "19.99, 0.1999, LOW",
        "100, 0.01, HIGH"
    })
    void moneyAndTheShareOfTheBudgetDecide(String money, String share, Severity severity) {
        assertThat(Severity.of(usd(money), Optional.ofNullable(share).map(BigDecimal::new), Cases.POLICY))
                .isEqualTo(severity);
    }

    @Test
    void limitsHoldOnTheirOwnSideAlone() {
        assertThat(Severity.HIGH.atMost(Severity.MEDIUM)).isEqualTo(Severity.MEDIUM);
        assertThat(Severity.LOW.atMost(Severity.MEDIUM)).isEqualTo(Severity.LOW);
        assertThat(Severity.LOW.atLeast(Severity.MEDIUM)).isEqualTo(Severity.MEDIUM);
        assertThat(Severity.HIGH.atLeast(Severity.MEDIUM)).isEqualTo(Severity.HIGH);
        assertThat(Severity.HIGH.above(Severity.MEDIUM)).isTrue();
        assertThat(Severity.MEDIUM.above(Severity.MEDIUM)).isFalse();
        assertThat(Severity.LOW.above(Severity.MEDIUM)).isFalse();
    }
}

package io.costanalyzer.analysis.savings.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.costanalyzer.money.Money;
import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerdictRuleTest {

    @ParameterizedTest
    @CsvSource({
        // share, low, high, promise, lost, more days, verdict
        "0.20,  0.15, 0.25, 0.20, false, false, VERIFIED",
        "0.18,  0.15, 0.25, 0.20, false, false, VERIFIED",
        "0.179, 0.15, 0.25, 0.20, false, false, PARTLY",
        "0.01, 0.001, 0.02,     , false, false, VERIFIED",
        "0.03, -0.01, 0.09, 0.20, false, false, NOT_SEEN",
        "0.03, -0.01, 0.10, 0.20, false, false, CANNOT_TELL",
        "0.03, -0.01, 0.10, 0.20, false, true,  TOO_EARLY",
        "0.01, -0.01, 0.04,     , false, true,  NOT_SEEN",
        "0.01, -0.01, 0.05,     , false, true,  TOO_EARLY",
        "-0.1, -0.20, -0.04, 0.20, false, true, WORSE",
        "-0.1, -0.20, -0.01, 0.20, false, true, NOT_SEEN",
        "0.20,  0.15, 0.25, 0.20, true, false,  REVERTED"
    })
    void judges(
            String share,
            String low,
            String high,
            BigDecimal promised,
            boolean lost,
            boolean moreDays,
            SavingsVerdict verdict) {
        Money any = Money.of("USD", "1");
        SavingEstimate estimate = new SavingEstimate(
                any, any, any, any, any, new BigDecimal(share), new BigDecimal(low), new BigDecimal(high));
        assertThat(VerdictRule.judge(estimate, Optional.ofNullable(promised), lost, moreDays))
                .isEqualTo(verdict);
    }
}

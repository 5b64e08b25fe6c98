package io.costanalyzer.ingestion.costexplorer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;

class AmountReaderTest {

    private final AmountReader reader = new AmountReader(CurrencyUnit.USD);

    @Test
    void amountsAreExactDecimals() {
        Figures metrics =
                new Figures().with("UnblendedCost", "40.3527508453", "USD").with("AmortizedCost", "-1.5E-9", "USD");
        assertThat(reader.costs(metrics, CostBasis.GROSS))
                .contains(new Costs(new BigDecimal("40.3527508453"), new BigDecimal("-1.5E-9")));
        assertThat(reader.costs(metrics, CostBasis.NET)).isEmpty();
    }

    @Test
    void oneMetricAloneIsNoAnswer() {
        assertThat(reader.costs(new Figures().with("UnblendedCost", "1", "USD"), CostBasis.GROSS))
                .isEmpty();
    }

    /** Pitfall 31. */
    @Test
    void unitsAreNotMixedAndNotConverted() {
        assertThatThrownBy(() -> reader.costs(metrics("1", "EUR"), CostBasis.GROSS))
                .hasMessage(
                        "ce:GetCostAndUsage: the amounts are in EUR, and USD is expected. Set source.currency to EUR"
                                + " and start a new archive; amounts are never converted.");
        assertThat(reader.costs(metrics("1", "USD"), CostBasis.GROSS)).isPresent();
        assertThatThrownBy(() -> reader.costs(metrics("1", "EUR"), CostBasis.GROSS))
                .hasMessageContaining("mixes amounts in USD and in EUR");
        assertThatThrownBy(() -> reader.costs(metrics("1", "Hrs"), CostBasis.GROSS))
                .hasMessageContaining("\"Hrs\", which is no currency");
        assertThatThrownBy(() -> reader.costs(metrics("1", null), CostBasis.GROSS))
                .hasMessageContaining("which is no currency");
    }

    @Test
    void whatIsNoNumberIsNoZero() {
        assertThatThrownBy(() -> reader.costs(metrics(null, "USD"), CostBasis.GROSS))
                .hasMessageContaining("which is no decimal number");
        assertThatThrownBy(() -> reader.costs(metrics("1,5", "USD"), CostBasis.GROSS))
                .hasMessageContaining("\"1,5\", which is no decimal number");
    }

    private static Figures metrics(String amount, String unit) {
        return new Figures().with("UnblendedCost", amount, unit).with("AmortizedCost", amount, unit);
    }
}

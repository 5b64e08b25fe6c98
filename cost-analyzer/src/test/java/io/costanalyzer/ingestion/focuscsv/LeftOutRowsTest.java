package io.costanalyzer.ingestion.focuscsv;

import static org.assertj.core.api.Assertions.assertThat;

import io.costanalyzer.ingestion.LeftOut;
import io.costanalyzer.money.Money;
import org.junit.jupiter.api.Test;

class LeftOutRowsTest {

    private final LeftOutRows rows = new LeftOutRows();

    @Test
    void sumsByNameAndCurrency() {
        rows.add("provider Microsoft", Money.of("USD", "1.5"));
        rows.add("provider Microsoft", Money.of("EUR", "4"));
        rows.add("provider Microsoft", Money.of("USD", "0.25"));
        rows.add("outside the period", Money.of("USD", "1"));
        assertThat(rows.toList())
                .containsExactly(
                        new LeftOut("outside the period", 1, Money.of("USD", "1")),
                        new LeftOut("provider Microsoft", 1, Money.of("EUR", "4")),
                        new LeftOut("provider Microsoft", 2, Money.of("USD", "1.75")));
    }

    @Test
    void endlessNamesAreSummedAsOthers() {
        for (int i = 0; i < 1000; i++) {
            rows.add("provider " + i, Money.of("USD", "1"));
        }
        assertThat(rows.toList())
                .hasSizeLessThanOrEqualTo(101)
                .contains(new LeftOut("others", 900, Money.of("USD", "900")));
        assertThat(rows.toList().stream().mapToLong(LeftOut::rows).sum()).isEqualTo(1000);
    }
}

package io.costanalyzer.ingestion.focuscsv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.costanalyzer.ingestion.SourceUnavailableException;
import java.util.List;
import org.junit.jupiter.api.Test;

class FocusHeaderTest {

    private static final String REQUIRED =
            "BilledCost,BillingCurrency,BillingPeriodEnd,BillingPeriodStart,ChargeCategory,"
                    + "ChargePeriodEnd,ChargePeriodStart,EffectiveCost,ProviderName,ServiceName";

    @Test
    void everyMissingRequiredColumnIsNamedAtOnce() {
        assertThatThrownBy(() -> FocusHeader.of(List.of("BilledCost", "ServiceName", "Tags"), "bill.csv"))
                .isInstanceOf(SourceUnavailableException.class)
                .hasMessage("read bill.csv: its first line lacks the FOCUS columns BillingCurrency, BillingPeriodEnd,"
                        + " BillingPeriodStart, ChargeCategory, ChargePeriodEnd, ChargePeriodStart, EffectiveCost,"
                        + " ProviderName. Export FOCUS 1.0 or 1.2 with these columns and a header line, comma-separated"
                        + " and in UTF-8.");
    }

    /** Lower-cased by a query engine, in any order, with strangers between; and not by Turkish rules. */
    @Test
    void columnsAreFoundByNameWhereverTheyStand() {
        FocusHeader header = FocusHeader.of(
                List.of(("x_What," + REQUIRED + ",Id,x_UsageType")
                        .toLowerCase(java.util.Locale.ROOT)
                        .split(",", -1)),
                "bill.csv");
        assertThat(header.position(FocusColumn.BILLED_COST)).isEqualTo(1);
        assertThat(header.position(FocusColumn.BILLING_PERIOD_END)).isEqualTo(3);
        assertThat(header.position(FocusColumn.X_USAGE_TYPE)).isEqualTo(12);
        assertThat(header.position(FocusColumn.TAGS)).isEqualTo(-1);
    }

    @Test
    void columnsThatAgreeWithThemselvesMayComeTwice() {
        FocusText text = repeated("1.5", "1.5");
        assertThat(FocusReading.of(text).charge().billedCost().amount()).isEqualByComparingTo("1.5");
    }

    @Test
    void columnsThatContradictThemselvesBreakTheRow() {
        FocusReading reading = FocusReading.of(repeated("1.5", "2.5"));
        assertThat(reading.charges()).isEmpty();
        assertThat(reading.messages())
                .containsExactly("bill.csv, line 2, column BilledCost: the row does not fit the header (\"1.5 | 2.5\");"
                        + " row left out.");
    }

    private static FocusText repeated(String one, String other) {
        String[] lines = new FocusText().row("BilledCost", one).toString().split("\n", -1);
        return new FocusText(lines[0] + ",BilledCost\n" + lines[1] + "," + other + "\n");
    }
}

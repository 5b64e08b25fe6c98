package io.costanalyzer.ingestion.focuscsv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.costanalyzer.focus.Charge;
import io.costanalyzer.ingestion.LeftOut;
import io.costanalyzer.ingestion.ProblemReason;
import io.costanalyzer.ingestion.SourceUnavailableException;
import io.costanalyzer.money.Money;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FocusReadTest {

    @Test
    void everyBrokenRowSaysWhatAndWhere() {
        FocusReading reading = FocusReading.of(new FocusText()
                .row("BilledCost", "abc")
                .row("BilledCost", "NULL")
                .row("ChargePeriodStart", "yesterday")
                .row("ChargePeriodEnd", "2026-10-01 00:00:00")
                .row("BillingCurrency", "XXQ")
                .row("ServiceName", "", "x_ServiceCode", "")
                .line("a,b,c"));
        assertThat(reading.charges()).isEmpty();
        assertThat(reading.ingestion().rowsRead()).isEqualTo(7).isEqualTo(reading.rowsToldOf());
        assertThat(reading.messages())
                .containsExactly(
                        "bill.csv, line 2, column BilledCost: not a decimal number (\"abc\"); row left out.",
                        "bill.csv, line 3, column BilledCost: a required value is missing; row left out.",
                        "bill.csv, line 4, column ChargePeriodStart: not a time, or a period that ends before it starts"
                                + " (\"yesterday\"); row left out.",
                        "bill.csv, line 5, column ChargePeriodEnd: not a time, or a period that ends before it starts"
                                + " (\"2026-10-01 00:00:00\"); row left out.",
                        "bill.csv, line 6, column BillingCurrency: not one of the words of this column (\"XXQ\"); row left"
                                + " out.",
                        "bill.csv, line 7, column ServiceName: a required value is missing; row left out.",
                        "bill.csv, line 8: the row does not fit the header (\"3 fields instead of 24\"); row left out.");
    }

    @Test
    void aFlawKeepsTheCostAndIsCounted() {
        FocusReading reading = FocusReading.of(new FocusText()
                .row("EffectiveCost", "")
                .row("ConsumedQuantity", "many")
                .row("ConsumedUnit", "NULL")
                .row("BillingPeriodEnd", "soon")
                .row("x_CostCategories", "?"));
        assertThat(reading.charges()).hasSize(5);
        assertThat(reading.charges().get(0).effectiveCost()).isEqualTo(Money.of("USD", "1.5"));
        assertThat(reading.charges().get(1).consumedQuantity()).isNull();
        assertThat(reading.charges().get(2).consumedQuantity()).isNull();
        assertThat(reading.ingestion().problems().rowsLeftOut()).isZero();
        assertThat(reading.messages())
                .containsExactly(
                        "bill.csv, line 2, column EffectiveCost: a required value is missing; the billed cost stands in for"
                                + " it.",
                        "bill.csv, line 3, column ConsumedQuantity: not a decimal number (\"many\"); its quantity is not"
                                + " read.",
                        "bill.csv, line 4, column ConsumedUnit: a required value is missing; its quantity is not read.",
                        "bill.csv, line 5, column BillingPeriodEnd: not a time, or a period that ends before it starts"
                                + " (\"soon\"); its billing period is not counted as read.",
                        "bill.csv, line 6, column x_CostCategories: not a JSON object of tags (\"?\"); read as in no cost"
                                + " category.");
    }

    /** Pitfall 31: no silent conversion, no sum of two currencies. */
    @Test
    void anotherCurrencyIsAProblemOfItsRow() {
        FocusReading reading = FocusReading.of(new FocusText()
                .row("BilledCost", "1")
                .row("BillingCurrency", "EUR")
                .row("BilledCost", "2"));
        assertThat(reading.charges())
                .extracting(Charge::billedCost)
                .containsExactly(Money.of("USD", "1"), Money.of("USD", "2"));
        assertThat(reading.messages())
                .containsExactly(
                        "bill.csv, line 3, column BillingCurrency: another currency than the rest of the source"
                                + " (\"EUR\"); row left out.");
    }

    @Test
    void rowsThatAreNotAskedForDoNotSetTheCurrency() {
        FocusReading reading = FocusReading.of(new FocusText()
                .row("ProviderName", "Oracle", "PublisherName", "Oracle", "BillingCurrency", "BRL")
                .row("BillingCurrency", "EUR", "ChargePeriodStart", "2026-09-30 00:00:00")
                .row());
        assertThat(reading.charges()).hasSize(1);
        assertThat(reading.ingestion().problems().isEmpty()).isTrue();
        assertThat(reading.ingestion().leftOut())
                .containsExactly(
                        new LeftOut("outside the period", 1, Money.of("EUR", "1.5")),
                        new LeftOut("provider Oracle", 1, Money.of("BRL", "1.5")));
    }

    @Test
    void everyProviderIsReadWhenNoneIsNamed() {
        Map<String, byte[]> file = Map.of(
                "bill.csv",
                new FocusText()
                        .row()
                        .row("ProviderName", "Oracle", "PublisherName", "")
                        .bytes());
        FocusReading all = FocusReading.of(FocusReading.OCTOBER, FocusReading.TOLERANT.withProviders(Set.of()), file);
        assertThat(all.charges()).hasSize(2);
        FocusReading oracle =
                FocusReading.of(FocusReading.OCTOBER, FocusReading.TOLERANT.withProviders(Set.of("Oracle")), file);
        assertThat(oracle.charges()).hasSize(1);
        assertThat(oracle.ingestion().leftOut())
                .containsExactly(new LeftOut("provider AWS", 1, Money.of("USD", "1.5")));
    }

    @Test
    void belowTheToleratedShareTheReadStandsAndAboveItNothingDoes() {
        FocusText text = new FocusText();
        for (int i = 0; i < 99; i++) {
            text.row();
        }
        text.row("BilledCost", "abc");
        Map<String, byte[]> oneInAHundred = Map.of("bill.csv", text.bytes());
        FocusReading reading = FocusReading.of(FocusReading.OCTOBER, FocusCsvOptions.defaults(), oneInAHundred);
        assertThat(reading.ingestion().charges()).isEqualTo(99);
        assertThat(reading.ingestion().problems().counts())
                .containsExactly(Map.entry(ProblemReason.MALFORMED_NUMBER, 1L));

        assertThatThrownBy(() -> FocusReading.of(
                        FocusReading.OCTOBER,
                        FocusCsvOptions.defaults(),
                        Map.of("bill.csv", text.row("BilledCost", "x").bytes())))
                .isInstanceOf(SourceUnavailableException.class)
                .hasMessage("read FOCUS export memory: 2 of 101 rows cannot be read, and 1 % are tolerated. The first:"
                        + " bill.csv, line 101, column BilledCost: not a decimal number (\"abc\"); row left out. bill.csv,"
                        + " line 102, column BilledCost: not a decimal number (\"x\"); row left out. Export the data again,"
                        + " or tolerate more unreadable rows.");
    }

    /** A year of old months with a few broken rows must not keep the days from being read that follow it. */
    @Test
    void brokenRowsOfOtherDaysAndOtherProvidersRefuseNothing() {
        FocusReading reading = FocusReading.of(
                FocusReading.OCTOBER,
                FocusCsvOptions.defaults(),
                Map.of(
                        "bill.csv",
                        new FocusText()
                                .row()
                                .row("BilledCost", "abc", "ChargePeriodStart", "2026-03-05 13:00:00")
                                .row("BilledCost", "abc", "ProviderName", "Other", "PublisherName", "Other")
                                .bytes()));
        assertThat(reading.charges()).hasSize(1);
        assertThat(reading.ingestion().problems().rowsLeftOut()).isEqualTo(2);
    }

    @Test
    void hostileValuesAreShownAsText() {
        FocusReading reading = FocusReading.of(new FocusText()
                .row("BilledCost", "\u001b[31m=cmd|' /C calc'!A0")
                .row("ProviderName", "Evil\u202e", "PublisherName", ""));
        assertThat(reading.messages().get(0)).contains("(\"\\u001b[31m=cmd|' /C calc'!A0\")");
        assertThat(reading.ingestion().leftOut()).extracting(LeftOut::what).isEqualTo(List.of("provider Evil\\u202e"));
    }

    /** Twenty flaws of one kind leave no room for the example of a row of the same kind that is lost. */
    @Test
    void tooManyUnreadableRowsAreRefusedWithoutAnExampleToo() {
        FocusText text = new FocusText();
        for (int i = 0; i < 20; i++) {
            text.row("ConsumedQuantity", "many");
        }
        text.row("BilledCost", "abc");
        assertThatThrownBy(() -> FocusReading.of(
                        FocusReading.OCTOBER, FocusCsvOptions.defaults(), Map.of("bill.csv", text.bytes())))
                .isInstanceOf(SourceUnavailableException.class)
                .hasMessage(
                        "read FOCUS export memory: 1 of 21 rows cannot be read, and 1 % are tolerated. Export the data"
                                + " again, or tolerate more unreadable rows.");
    }
}

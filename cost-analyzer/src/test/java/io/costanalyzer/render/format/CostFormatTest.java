package io.costanalyzer.render.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.costanalyzer.money.Money;
import io.costanalyzer.render.format.CostFormat.Precision;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CostFormatTest {

    private final CostFormat format = new CostFormat(Locale.US);

    @ParameterizedTest(name = "{0} is printed {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | 0.00", "512.4 | 512.40", "1234.5 | 1,234.50", "1234567.891 | 1,234,567.89", "0.005 | 0.01",
                "0.0049 | <0.01", "-0.001 | −<0.01", "-1.2 | −1.20", "999.995 | 1,000.00", "-1234.5 | −1,234.50"
            })
    void amounts(String amount, String printed) {
        assertThat(format.amount(usd(amount))).isEqualTo(printed);
    }

    /** Pitfall 40: more and less are told by their signs, and by colour only besides. */
    @ParameterizedTest(name = "{0} as a difference is printed {1}")
    @CsvSource(
            delimiter = '|',
            value = {"0 | 0.00", "12.3 | +12.30", "-4 | −4.00", "0.0001 | +<0.01", "-0.0001 | −<0.01"})
    void differences(String amount, String printed) {
        assertThat(format.difference(usd(amount), Precision.CENTS)).isEqualTo(printed);
    }

    @ParameterizedTest(name = "{0} whole is printed {1}")
    @CsvSource(
            delimiter = '|',
            value = {"130430.49 | 130,430", "0.4 | <1", "0.5 | 1", "-0.2 | −<1"})
    void wholeAmounts(String amount, String printed) {
        assertThat(format.amount(usd(amount), Precision.WHOLE)).isEqualTo(printed);
    }

    @ParameterizedTest(name = "a share of {0} is printed {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "0.341 | 34.1~%",
                "0.34149 | 34.1~%",
                "1 | 100.0~%",
                "0 | 0.0~%",
                "0.0001 | <0.1~%",
                "-0.002 | −0.2~%",
                "12.5 | 1,250.0~%"
            })
    void shares(String share, String printed) {
        assertThat(format.percent(new BigDecimal(share))).isEqualTo(printed.replace('~', '\u00a0'));
    }

    @Test
    void aPromiseIsPrintedAsItWasMade() {
        assertThat(format.promise(new BigDecimal("0.4"))).isEqualTo("40\u00a0%");
        assertThat(format.promise(new BigDecimal("0.375"))).isEqualTo("37.5\u00a0%");
        assertThat(format.promise(BigDecimal.ONE)).isEqualTo("100\u00a0%");
    }

    @Test
    void changesCarryTheirSignAndPointsDoNot() {
        assertThat(format.percentChange(new BigDecimal("0.031"))).isEqualTo("+3.1\u00a0%");
        assertThat(format.percentChange(new BigDecimal("-0.031"))).isEqualTo("\u22123.1\u00a0%");
        assertThat(format.points(new BigDecimal("-0.059"))).isEqualTo("5.9\u00a0points");
    }

    @Test
    void theCodeOfTheCurrencyFollowsAndDoesNotBreakOff() {
        assertThat(format.amountWithCode(usd("512.4"))).isEqualTo("512.40\u00a0USD");
        assertThat(format.differenceWithCode(usd("-130430"))).isEqualTo("\u2212130,430\u00a0USD");
        assertThat(format.amountWithCode(Money.of("JPY", "512.4"))).isEqualTo("512\u00a0JPY");
    }

    @Test
    void whatIsNotKnownIsNotZero() {
        assertThat(format.amount(Optional.empty(), Precision.CENTS)).isEqualTo("n/a");
        assertThat(format.difference(Optional.empty(), Precision.CENTS)).isEqualTo("n/a");
        assertThat(format.used(Optional.empty())).isEqualTo("n/a");
        assertThat(format.percent(Optional.empty())).isEqualTo("n/a");
        assertThat(format.percentChange(Optional.empty())).isEqualTo("n/a");
    }

    @Test
    void theLocaleGivenDecidesAndNeverTheHosts() {
        assertThat(new CostFormat(Locale.GERMANY).amount(usd("1234.5"))).isEqualTo("1.234,50");
        assertThat(new CostFormat(Locale.forLanguageTag("de-CH")).amount(usd("1234.5")))
                .isEqualTo("1’234.50");
        assertThat(new CostFormat(Locale.forLanguageTag("ne-NP")).amount(usd("1234.5")))
                .isEqualTo("1,234.50");
        assertThat(Locale.getDefault().getLanguage()).isEqualTo("tr");
    }

    @Test
    void aTableIsPrintedInOnePrecision() {
        assertThat(CostFormat.precisionFor(List.of(usd("9999.99"), usd("1")))).isEqualTo(Precision.CENTS);
        assertThat(CostFormat.precisionFor(List.of(usd("1"), usd("-10000")))).isEqualTo(Precision.WHOLE);
        assertThat(CostFormat.precisionFor(List.of(usd("9999.996")))).isEqualTo(Precision.WHOLE);
        assertThat(CostFormat.precisionFor(List.of(usd("9999.994")))).isEqualTo(Precision.CENTS);
        assertThat(CostFormat.precisionFor(List.of())).isEqualTo(Precision.CENTS);
    }

    @ParameterizedTest(name = "{0} in a chart is printed {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | 0.00",
                "4.256 | 4.26",
                "512.4 | 512",
                "9999 | 9,999",
                "13000 | 13.0k",
                "1250000 | 1.3M",
                // The unit is that of what is printed.
                "9.994 | 9.99",
                "9.996 | 10",
                "9999.4 | 9,999",
                "9999.6 | 10.0k",
                "999949 | 999.9k",
                "999960 | 1.0M",
                "-999960 | \u22121.0M"
            })
    void compactAmounts(String amount, String printed) {
        assertThat(format.compact(usd(amount))).isEqualTo(printed);
    }

    @ParameterizedTest(name = "{0} is printed {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | 0",
                "0.004567 | 0.00457",
                "12.345 | 12.3",
                "999.4 | 999",
                "1234.5 | 1,235",
                "1E+9 | 1,000,000,000"
            })
    void quantities(String quantity, String printed) {
        assertThat(format.quantity(new BigDecimal(quantity))).isEqualTo(printed);
    }

    /** Reading a printed amount back gives it again, but for what is below half a cent. */
    @Property
    void printingLosesHalfACentAtMost(@ForAll @BigRange(min = "-1000000000", max = "1000000000") BigDecimal amount) {
        String printed = format.amount(Money.of("USD", amount.toPlainString()));
        boolean hidden = printed.contains("<");
        BigDecimal read =
                new BigDecimal(printed.replace(",", "").replace("\u2212", "-").replace("<", ""));
        BigDecimal off = read.subtract(amount).abs();
        assertThat(off).isLessThanOrEqualTo(new BigDecimal(hidden ? "0.01" : "0.005"));
        assertThat(read.signum()).isEqualTo(amount.signum());
    }

    private static Money usd(String amount) {
        return Money.of("USD", amount);
    }

    /** A limit of which a cent is left is not spent, and one that is passed by a cent is passed. */
    @ParameterizedTest
    @CsvSource({
        "0.99949, 99.9~%",
        "0.9996, <100.0~%",
        "0.99999999, <100.0~%",
        "1, 100.0~%",
        "1.0000, 100.0~%",
        "1.0001, >100.0~%",
        "1.0006, 100.1~%",
        "0, 0.0~%"
    })
    void aLimitIsUsedUpAtAHundredPercentAlone(String share, String printed) {
        assertThat(format.used(new BigDecimal(share))).isEqualTo(printed.replace('~', '\u00a0'));
    }
}

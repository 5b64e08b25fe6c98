package io.costanalyzer.render.chart;

import static org.assertj.core.api.Assertions.assertThat;

import io.costanalyzer.money.Money;
import io.costanalyzer.render.view.RectView;
import io.costanalyzer.render.view.StripView;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class StripsTest {

    @Test
    void differencesStartAtOneZeroLine() {
        Strips strips = Strips.holdingAmounts(List.of(usd("30"), usd("-10")));
        RectView rise = strips.difference(usd("30"), "more").marks().get(0);
        RectView fall = strips.difference(usd("-10"), "less").marks().get(0);
        assertThat(rise).isEqualTo(new RectView("25", "1", "75", "10", "up"));
        assertThat(fall).isEqualTo(new RectView("0", "1", "25", "10", "down"));
        assertThat(strips.difference(usd("30"), "more").marks().get(1).kind()).isEqualTo("zero");
    }

    /** The axis of a waterfall begins at zero: a small change of a large bill looks small. */
    @Test
    void stepsBeginWhereTheOneBeforeEndedAndTheAxisIsNotCut() {
        Strips strips = Strips.holdingAmounts(List.of(usd("990"), usd("1000")));
        assertThat(strips.total(usd("990"), "before").marks().get(0).x()).isEqualTo("0");
        assertThat(strips.step(usd("990"), usd("1000"), "more").marks().get(0))
                .isEqualTo(new RectView("99", "1", "1", "10", "up"));
    }

    @Test
    void aGoalIsATickAndAForecastIsOutlined() {
        StripView strip = Strips.holding(List.of(BigDecimal.ONE, new BigDecimal("0.5")))
                .bullet(new BigDecimal("0.5"), new BigDecimal("0.8"), Optional.of(BigDecimal.ONE), "used");
        assertThat(strip.marks()).extracting(RectView::kind).containsExactly("track", "forecast", "actual", "tick");
        assertThat(strip.marks().get(3).x()).isEqualTo("80");
    }

    @Test
    void aNegativeValueShowsWhereZeroIs() {
        StripView strip = Strips.holding(List.of(new BigDecimal("-0.25"), new BigDecimal("0.75")))
                .bullet(new BigDecimal("-0.25"), new BigDecimal("0.75"), Optional.empty(), "saved");
        assertThat(strip.marks()).extracting(RectView::kind).containsExactly("track", "up", "zero", "tick");
        assertThat(strip.marks().get(2).x()).isEqualTo("25");
    }

    @Property
    void everyMarkStaysInsideItsDrawing(
            @ForAll @Size(min = 1, max = 6) List<@BigRange(min = "-5000", max = "5000") BigDecimal> values) {
        List<Money> amounts =
                values.stream().map(value -> usd(value.toPlainString())).toList();
        Strips strips = Strips.holdingAmounts(amounts);
        for (Money amount : amounts) {
            StripView strip = strips.difference(amount, "");
            assertThat(strip.marks()).allSatisfy(mark -> {
                BigDecimal left = new BigDecimal(mark.x());
                BigDecimal right = left.add(new BigDecimal(mark.width()));
                assertThat(left).isBetween(BigDecimal.ZERO, BigDecimal.valueOf(100));
                assertThat(right).isLessThanOrEqualTo(new BigDecimal("100.01"));
                assertThat(new BigDecimal(mark.width())).isPositive();
            });
            int mail = Integer.parseInt(strip.before())
                    + Integer.parseInt(strip.length())
                    + Integer.parseInt(strip.after());
            assertThat(mail).isBetween(99, 101);
        }
    }

    private static Money usd(String amount) {
        return Money.of("USD", amount);
    }
}

package io.costanalyzer.render.chart;

import static org.assertj.core.api.Assertions.assertThat;

import io.costanalyzer.money.Money;
import io.costanalyzer.render.format.CostFormat;
import io.costanalyzer.render.view.SparklineView;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SparklinesTest {

    @Test
    void oneColumnForEachKnownMonthTheLastOneDarker() {
        SparklineView view = of(List.of(Optional.of("10"), Optional.empty(), Optional.of("20")));
        assertThat(view.bars()).extracting("kind").containsExactly("past", "actual");
        assertThat(view.bars()).extracting("x").containsExactly("0", "12");
        assertThat(view.bars()).extracting("height").containsExactly("9.5", "19");
        assertThat(view.title()).isEqualTo("3 months, first known 10, last 20");
    }

    @Test
    void noMonthIsKnown() {
        assertThat(of(List.of(Optional.empty())).bars()).isEmpty();
        assertThat(of(List.of(Optional.empty())).title()).contains("none of them known");
    }

    private static SparklineView of(List<Optional<String>> amounts) {
        return Sparklines.of(
                amounts.stream()
                        .map(amount -> amount.map(text -> Money.of("USD", text)))
                        .toList(),
                new CostFormat(Locale.US));
    }
}

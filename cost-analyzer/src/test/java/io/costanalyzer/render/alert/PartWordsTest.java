package io.costanalyzer.render.alert;

import static org.assertj.core.api.Assertions.assertThat;

import io.costanalyzer.alert.Part;
import io.costanalyzer.money.Money;
import io.costanalyzer.render.format.CostFormat;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class PartWordsTest {

    @Test
    void sharesAddUpToAHundred() {
        assertThat(PartWords.percents(List.of(part("a", "1"), part("b", "1"), part("c", "1"))))
                .containsExactly(34, 33, 33);
    }

    /** What cancels out to next to nothing has shares of billions of percent: they say nothing, and no number holds them. */
    @Test
    void partsThatCancelOutHaveNoShares() {
        List<Part> parts = List.of(part("a", "300"), part(Part.OTHER, "-299.999999"));
        assertThat(PartWords.percents(parts)).isEmpty();
        assertThat(new PartWords(new CostFormat(Locale.ENGLISH)).shares(parts).replace('\u00a0', ' '))
                .isEqualTo("a +300.00 USD, other \u2212300.00 USD");
    }

    private static Part part(String name, String difference) {
        return new Part(name, Money.of("USD", difference));
    }
}

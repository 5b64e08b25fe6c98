package io.costanalyzer.render.words;

import static org.assertj.core.api.Assertions.assertThat;

import io.costanalyzer.render.format.CostFormat;
import io.costanalyzer.report.Cause;
import java.math.BigDecimal;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class CauseWordsTest {

    private final CauseWords words = new CauseWords(new CostFormat(Locale.US));

    @Test
    void everyCauseHasItsWords() {
        assertThat(of(Cause.usage(new BigDecimal("0.12")))).isEqualTo("usage up 12.0 %");
        assertThat(of(Cause.usage(new BigDecimal("-0.5")))).isEqualTo("usage down 50.0 %");
        assertThat(of(Cause.price(new BigDecimal("-0.2")))).isEqualTo("price down 20.0 %");
        assertThat(of(Cause.mixed(new BigDecimal("0.1"), BigDecimal.ZERO)))
                .isEqualTo("usage up 10.0 %, price unchanged");
        assertThat(of(Cause.unclear())).isEqualTo("usage or price: the bill gives no quantity");
        assertThat(of(Cause.added())).isEqualTo("new: nothing in the days before");
        assertThat(of(Cause.removed())).isEqualTo("gone: nothing any more");
        assertThat(of(Cause.calendar(1))).isEqualTo("calendar: 1 day more");
        assertThat(of(Cause.calendar(-3))).isEqualTo("calendar: 3 days fewer");
    }

    /** As many days of a shorter month: what is priced by the month costs more of them, and no day was added. */
    @Test
    void asManyDaysOfAnotherMonthAreNotMoreDays() {
        assertThat(of(Cause.calendar(0))).isEqualTo("calendar: as many days of a month of another length");
    }

    private String of(Cause cause) {
        return words.of(cause).replace('\u00a0', ' ');
    }
}

package io.costanalyzer.alert;

import static io.costanalyzer.alert.Cases.nov;
import static io.costanalyzer.alert.Cases.odd;
import static io.costanalyzer.alert.Cases.run;
import static io.costanalyzer.alert.Cases.usd;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import org.junit.jupiter.api.Test;

class OddDaysTest {

    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);

    @Test
    void runsAddUp() {
        OddDays odd = odd("AWS Lambda", true, run(10, 11, "5"), run(14, 14, "8"));
        assertThat(odd.oddDayCount()).isEqualTo(3);
        assertThat(odd.period().start()).isEqualTo(nov(10));
        assertThat(odd.period().lastDay()).isEqualTo(nov(14));
        assertThat(odd.actual()).isEqualTo(usd("48"));
        assertThat(odd.expected()).isEqualTo(usd("30"));
        assertThat(odd.low()).isEqualTo(usd("24"));
        assertThat(odd.high()).isEqualTo(usd("36"));
        assertThat(odd.excess()).isEqualTo(usd("18"));
        assertThat(odd.soFar()).contains(usd("18"));
        assertThat(odd.size()).contains(usd("6"));
        assertThat(odd.kind()).isEqualTo(IncidentKind.ANOMALY);
    }

    @Test
    void whatGoesOnCostsTheSameOnEachDayThatIsLeft() {
        OddDays odd = odd("AWS Lambda", true, run(10, 11, "5"));
        assertThat(odd.byEndOf(NOVEMBER)).isEqualTo(usd("105"));
        assertThat(odd.byMonthEnd()).contains(usd("105"));
        assertThat(odd.byEndOf(NOVEMBER.minusMonths(1)))
                .as("no day is left of it")
                .isEqualTo(usd("10"));
        assertThat(odd("AWS Lambda", false, run(10, 11, "5")).byEndOf(NOVEMBER)).isEqualTo(usd("10"));
        assertThat(odd("AWS Lambda", true, run(30, 30, "5")).byEndOf(NOVEMBER)).isEqualTo(usd("5"));
    }

    /** A day is looked at on the third morning after: the last ones of a month belong to the next. */
    @Test
    void theMonthIsThatOfTheMorningThatSeesThem() {
        assertThat(odd("AWS Lambda", true, run(27, 27, "5")).month()).isEqualTo(NOVEMBER);
        assertThat(odd("AWS Lambda", true, run(28, 28, "5")).month()).isEqualTo(NOVEMBER.plusMonths(1));
    }

    @Test
    void aRiseAndAFallOfOneServiceAreTwoMatters() {
        assertThat(odd("AWS Lambda", true, run(10, 10, "5")).key()).contains("rise");
        assertThat(odd("AWS Lambda", true, run(10, 10, "-5")).key())
                .contains("drop")
                .isNotEqualTo(odd("AWS Lambda", true, run(10, 10, "5")).key());
    }
}

package io.costanalyzer.analysis.savings.investment;

import static org.assertj.core.api.Assertions.assertThat;

import io.costanalyzer.money.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StatedReturnTest {

    /** 40 hours, $320 a month, $3,840 a year, payback under one month: the programme of clinnet-emr. */
    @Test
    void aPaybackOfAMonthNeedsCheapHours() {
        assertThat(contradictions("320", "3840", "1", Optional.empty()))
                .containsExactly(
                        "Paid for within 1 months at 320 USD a month means that an hour costs 8.00 USD at most,"
                                + " 40 hours in all; no hourly rate is stated.");
    }

    @Test
    void withARateThePaybackIsCalculated() {
        assertThat(contradictions("320", "3840", "1", Optional.of(usd("80"))))
                .containsExactly(
                        "40 hours cost 3200 USD; at 320 USD a month they are paid for after 10.0 months, not after 1.");
        assertThat(contradictions("320", "3840", "1", Optional.of(usd("8")))).isEmpty();
    }

    @Test
    void aYearIsTwelveMonths() {
        assertThat(contradictions("320", "4560", "12", Optional.of(usd("8"))))
                .containsExactly("12 months at 320 USD are 3840 USD, not the 4560 USD a year that are stated.");
    }

    @Test
    void whatIsNotStatedCannotContradict() {
        StatedReturn stated = new StatedReturn(
                new Effort(BigDecimal.TEN, Optional.empty()), Optional.empty(), Optional.empty(), Optional.empty());
        assertThat(stated.contradictions()).isEmpty();
    }

    /** One per cent of the year is taken for rounding, to the cent. */
    @Test
    void aYearMayBeRoundedByOnePerCent() {
        assertThat(contradictions("101", "1200", "12", Optional.of(usd("8")))).isEmpty();
        assertThat(contradictions("101", "1199.99", "12", Optional.of(usd("8"))))
                .containsExactly("12 months at 101 USD are 1212 USD, not the 1199.99 USD a year that are stated.");
    }

    @Test
    void aPaybackOnTheDayThatIsStatedIsKept() {
        assertThat(contradictions("320", "3840", "10", Optional.of(usd("80")))).isEmpty();
        assertThat(contradictions("320", "3840", "9.9", Optional.of(usd("80")))).hasSize(1);
    }

    @Test
    void aMonthIsATwelfthOfTheYearWhereOnlyThatIsStated() {
        StatedReturn stated = new StatedReturn(
                new Effort(BigDecimal.valueOf(40), Optional.of(usd("80"))),
                Optional.empty(),
                Optional.of(usd("3840")),
                Optional.of(BigDecimal.ONE));
        assertThat(stated.contradictions())
                .containsExactly(
                        "40 hours cost 3200 USD; at 320 USD a month they are paid for after 10.0 months, not after 1.");
    }

    /** Nothing saved is never paid for, and no work is paid for at once: both leave nothing to contradict. */
    @Test
    void withoutWorkOrSavingNoPaybackIsReckoned() {
        assertThat(contradictions("0", "0", "1", Optional.of(usd("80")))).isEmpty();
        StatedReturn free = new StatedReturn(
                new Effort(BigDecimal.ZERO, Optional.empty()),
                Optional.of(usd("320")),
                Optional.empty(),
                Optional.of(BigDecimal.ONE));
        assertThat(free.contradictions()).isEmpty();
    }

    private static List<String> contradictions(String month, String year, String payback, Optional<Money> rate) {
        return new StatedReturn(
                        new Effort(BigDecimal.valueOf(40), rate),
                        Optional.of(usd(month)),
                        Optional.of(usd(year)),
                        Optional.of(new BigDecimal(payback)))
                .contradictions();
    }

    private static Money usd(String amount) {
        return Money.of("USD", amount);
    }
}

package io.costanalyzer.ingestion.costexplorer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.ingestion.MonthTotal;
import io.costanalyzer.money.Money;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;

class MonthAnswerTest {

    private static final ChargePeriod AUTUMN = ChargePeriod.of(LocalDate.of(2026, 9, 1), LocalDate.of(2026, 11, 1));
    private final MonthAnswer answer = new MonthAnswer(AUTUMN, CurrencyUnit.USD);

    @Test
    void totalsOfSeveralPagesAreTold() {
        answer.add(page("2026-09-01", "2026-10-01", total("5", "4")));
        answer.add(page("2026-10-01", "2026-11-01", total("0", "0")));
        assertThat(answer.totals(false)).containsExactly(month(9, "5"), month(10, "0"));
        assertThat(answer.totals(true)).containsExactly(month(9, "4"), month(10, "0"));
    }

    /** Absent is not zero. */
    @Test
    void aMonthWithoutATotalIsNotTold() {
        answer.add(page("2026-09-01", "2026-10-01", total("5", "4")));
        answer.add(page("2026-10-01", "2026-11-01", Figures.NONE));
        assertThat(answer.totals(false)).containsExactly(month(9, "5"));
    }

    @Test
    void netFiguresAreForAllMonthsOrForNone() {
        answer.add(page("2026-09-01", "2026-10-01", total("5", "4")));
        answer.add(page("2026-10-01", "2026-11-01", total("7", null)));
        assertThat(answer.totals(true)).containsExactly(month(9, "5"), month(10, "7"));
    }

    @Test
    void whatWasNotAskedIsNotBelieved() {
        assertThatThrownBy(() -> answer.add(page("2026-08-01", "2026-09-01", total("1", "1"))))
                .hasMessageContaining("2026-08-01/2026-09-01, and whole months of 2026-09-01/2026-11-01");
        assertThatThrownBy(() -> answer.add(page("2026-09-01", "2026-09-15", total("1", "1"))))
                .hasMessageContaining("whole months");
        answer.add(page("2026-09-01", "2026-10-01", total("1", "1")));
        assertThatThrownBy(() -> answer.add(page("2026-09-01", "2026-10-01", total("1", "1"))))
                .hasMessageContaining("two totals of 2026-09");
    }

    private static AnswerPage page(String start, String end, Figures total) {
        AnswerPage.Part part = new AnswerPage.Part(start, end, false, total, List.of());
        return new AnswerPage(List.of(part), Map.of(), null, null);
    }

    private static Figures total(String gross, String net) {
        Figures total = new Figures().with("UnblendedCost", gross, "USD").with("AmortizedCost", gross, "USD");
        return net == null ? total : total.with("NetUnblendedCost", net, "USD").with("NetAmortizedCost", net, "USD");
    }

    private static MonthTotal month(int month, String cost) {
        return new MonthTotal(YearMonth.of(2026, month), Money.of("USD", cost), Money.of("USD", cost));
    }
}

package io.costanalyzer.analysis.savings;

import static io.costanalyzer.analysis.LedgerSketch.days;
import static io.costanalyzer.analysis.LedgerSketch.month;
import static io.costanalyzer.analysis.LedgerSketch.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.costanalyzer.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class GlidePathTest {

    private static final LocalDate START = LocalDate.of(2026, 1, 1);
    private static final LocalDate BY = LocalDate.of(2026, 1, 11);

    private final GlidePath way = new GlidePath(usd("100"), usd("60"), START, Optional.of(BY));

    @Test
    void goesDownInAStraightLine() {
        assertThat(allowed(START.minusDays(9))).isEqualTo(usd("100"));
        assertThat(allowed(START)).isEqualTo(usd("100"));
        assertThat(allowed(START.plusDays(1))).isEqualTo(usd("96"));
        assertThat(allowed(BY.minusDays(1))).isEqualTo(usd("64"));
        assertThat(allowed(BY)).isEqualTo(usd("60"));
        assertThat(allowed(BY.plusYears(1))).isEqualTo(usd("60"));
    }

    @Test
    void withoutADateTheTargetHoldsEveryDay() {
        GlidePath now = new GlidePath(usd("100"), usd("60"), START, Optional.empty());
        assertThat(now.allowed(List.of(START.minusDays(1), START))).isEqualTo(usd("120"));
        assertThat(now.binds(START.minusYears(1))).isTrue();
    }

    @Test
    void aDateBeforeTheStartLeavesNoWay() {
        GlidePath late = new GlidePath(usd("100"), usd("60"), START, Optional.of(START.minusDays(5)));
        assertThat(late.allowed(List.of(START.minusDays(6)))).isEqualTo(usd("100"));
        assertThat(late.allowed(List.of(START.minusDays(5)))).isEqualTo(usd("60"));
    }

    @Test
    void inTheMonthOfItsDateTheDaysBeforeItCountUntilOneAfterItIsKnown() {
        assertThat(way.counting(month("2026-01"), BY)).isEqualTo(month("2026-01"));
        assertThat(way.counting(month("2026-01"), BY.plusDays(1))).isEqualTo(days("2026-01-11", "2026-02-01"));
        assertThat(way.counting(month("2026-02"), LocalDate.of(2026, 2, 9))).isEqualTo(month("2026-02"));
    }

    @Property
    void neverRisesAndStaysBetweenItsEnds(
            @ForAll @IntRange(min = -30, max = 400) int day, @ForAll @IntRange(min = 1, max = 300) int length) {
        GlidePath any = new GlidePath(usd("100"), usd("60"), START, Optional.of(START.plusDays(length)));
        Money today = any.allowed(List.of(START.plusDays(day)));
        Money tomorrow = any.allowed(List.of(START.plusDays(day + 1L)));
        assertThat(tomorrow).isLessThanOrEqualTo(today);
        assertThat(today).isBetween(usd("60"), usd("100"));
    }

    private Money allowed(LocalDate day) {
        return way.allowed(List.of(day));
    }
}

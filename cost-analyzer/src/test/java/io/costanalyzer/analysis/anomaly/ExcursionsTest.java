package io.costanalyzer.analysis.anomaly;

import static io.costanalyzer.analysis.LedgerSketch.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.costanalyzer.analysis.anomaly.Excursions.OddDay;
import io.costanalyzer.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

class ExcursionsTest {

    private static final LocalDate START = LocalDate.of(2026, 6, 1);
    private static final AnomalyPolicy POLICY = AnomalyPolicy.of(usd("1"), new BigDecimal("0.3"));

    @Test
    void aShiftIsOddUntilItIsTheMiddleOfItsWeekdays() {
        List<List<OddDay>> runs = runs(150, day -> day < 80 ? "10" : "20");
        assertThat(runs).hasSize(1);
        assertThat(runs.get(0).get(0).day()).isEqualTo(START.plusDays(80));
        assertThat(runs.get(0)).hasSize(28);
    }

    @Test
    void aRiseThatTurnsIntoAFallIsTwoRuns() {
        List<List<OddDay>> runs = runs(100, day -> day == 90 ? "20" : day == 91 ? "2" : "10");
        assertThat(runs).extracting(run -> run.get(0).direction()).containsExactly(1, -1);
        assertThat(runs).allSatisfy(run -> assertThat(run).hasSize(1));
    }

    /** Pitfall 28: a day that is not known ends a run; what lies behind it is a run of its own. */
    @Test
    void aGapSplitsARun() {
        List<List<OddDay>> runs = runs(100, day -> day == 92 ? "" : day >= 90 ? "20" : "10");
        assertThat(runs).extracting(List::size).containsExactly(2, 7);
    }

    /** A long shift has happened once, not on each of its days: a second spike on top of it is news. */
    @Test
    void aShiftIsOneOccurrence() {
        List<List<OddDay>> runs = runs(150, day -> day == 140 ? "29" : day < 80 ? "10" : "20");
        assertThat(runs).extracting(run -> run.get(0).day()).containsExactly(START.plusDays(80), START.plusDays(140));
    }

    @Test
    void whatHappenedLongAgoIsForgotten() {
        IntFunction<String> costs = day -> day == 60 || day == 65 || day == 150 ? "20" : "10";
        assertThat(runs(160, costs)).hasSize(3);
        IntFunction<String> recent = day -> day == 100 || day == 105 || day == 150 ? "20" : "10";
        assertThat(runs(160, recent)).hasSize(2);
    }

    private static List<List<OddDay>> runs(int days, IntFunction<String> cost) {
        SortedMap<LocalDate, Money> costs = new TreeMap<>();
        for (int day = 0; day < days; day++) {
            if (!cost.apply(day).isEmpty()) {
                costs.put(START.plusDays(day), usd(cost.apply(day)));
            }
        }
        return Excursions.of(costs, POLICY);
    }
}

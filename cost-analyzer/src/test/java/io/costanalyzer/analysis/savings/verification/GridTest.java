package io.costanalyzer.analysis.savings.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.costanalyzer.analysis.savings.statistics.Intervention;
import java.util.List;
import org.junit.jupiter.api.Test;

class GridTest {

    private static final Grid WEEKS = Grid.ofWeeks(40, List.of(new Intervention(15, 18)));

    @Test
    void weeksHoldNoDaysOfBothSides() {
        double[] days = new double[40];
        for (int day = 0; day < 40; day++) {
            days[day] = day < 15 ? 1 : day < 18 ? 100 : 3;
        }
        // Days 1 to 7, 8 to 14, 18 to 24, 25 to 31 and 32 to 38; the roll-out and the odd ends are left out.
        assertThat(WEEKS.means(days)).containsExactly(new double[] {1, 1, 3, 3, 3}, within(1e-12));
        assertThat(WEEKS.interventions(List.of(new Intervention(15, 18)))).containsExactly(new Intervention(2, 2));
        assertThat(WEEKS.isWeekly()).isTrue();
        assertThat(WEEKS.weekdays(new int[40])).containsOnly(1);
    }

    @Test
    void whatIsFoundForWeeksIsSpreadOverTheirDays() {
        double[] spread = WEEKS.overDays(new double[] {1, 2, 3, 4, 5});
        assertThat(spread[0]).isNaN();
        assertThat(spread[14]).isEqualTo(2);
        assertThat(spread[16]).isEqualTo(2);
        assertThat(spread[18]).isEqualTo(3);
        assertThat(spread[39]).isEqualTo(5);
    }

    @Test
    void aWeekWithAnUnknownDayIsUnknown() {
        double[] days = new double[40];
        days[20] = Double.NaN;
        assertThat(WEEKS.means(days)[2]).isNaN();
        assertThat(WEEKS.meansIfKnown(null)).isNull();
    }

    @Test
    void daysAreThemselves() {
        Grid grid = Grid.ofDays(3);
        assertThat(grid.means(new double[] {1, 2, 3})).containsExactly(1, 2, 3);
        assertThat(grid.overDays(new double[] {4, 5, 6})).containsExactly(4, 5, 6);
        assertThat(grid.isWeekly()).isFalse();
    }
}

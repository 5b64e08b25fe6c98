package io.costanalyzer.render.chart;

import static org.assertj.core.api.Assertions.assertThat;

import io.costanalyzer.ledger.MonthStatus;
import io.costanalyzer.money.Money;
import io.costanalyzer.render.format.CostFormat;
import io.costanalyzer.render.view.ColumnView;
import io.costanalyzer.render.view.ColumnsView;
import io.costanalyzer.render.view.LabelView;
import io.costanalyzer.render.view.LegendView;
import io.costanalyzer.render.view.RectView;
import io.costanalyzer.report.MonthPoint;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MonthColumnsTest {

    @Test
    void columnsStandOnZeroAndGrowWithTheAmount() {
        ColumnsView chart =
                charts(months("200", Optional.empty()), Optional.empty()).get(0);
        BigDecimal floor = new BigDecimal(chart.floorY());
        for (ColumnView column : chart.columns()) {
            RectView bar = column.bars().get(column.bars().size() - 1);
            assertThat(new BigDecimal(bar.y()).add(new BigDecimal(bar.height())))
                    .isEqualByComparingTo(floor);
        }
        BigDecimal half = height(chart, 0);
        BigDecimal full = height(chart, 12);
        assertThat(full).isEqualByComparingTo(half.multiply(BigDecimal.valueOf(2)));
    }

    @Test
    void bothSizesHaveEveryMonthAndTheNarrowOneFewerFigures() {
        List<ColumnsView> charts = charts(months("200", Optional.empty()), Optional.empty());
        assertThat(charts).extracting(ColumnsView::wide).containsExactly(true, false);
        assertThat(charts).allMatch(chart -> chart.columns().size() == 13);
        assertThat(values(charts.get(0))).hasSize(13);
        assertThat(values(charts.get(1))).containsExactly("200");
        assertThat(charts.get(0).description()).contains("Oct 2025: 100.", "Oct 2026: 200.");
    }

    @Test
    void aRunningMonthIsLighterWithItsForecastBehind() {
        List<MonthPoint> months = months("90", Optional.empty());
        MonthPoint last = months.get(12);
        months.set(
                12,
                new MonthPoint(
                        last.month(),
                        12,
                        Optional.of(MonthStatus.OPEN),
                        last.actual(),
                        last.payable(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
        ColumnsView chart = charts(months, Optional.of(Money.of("USD", "180"))).get(0);
        assertThat(chart.columns().get(12).bars()).extracting(RectView::kind).containsExactly("forecast", "partial");
        assertThat(values(chart)).contains("90", "180");
        assertThat(chart.legend()).extracting(LegendView::text).contains("Forecast", "Cost that can still change");
    }

    @Test
    void aBudgetFarBeyondEverythingIsNotDrawn() {
        assertThat(kinds(charts(months("200", Optional.of("250")), Optional.empty())
                        .get(0)))
                .contains("budget");
        assertThat(kinds(charts(months("200", Optional.of("2500")), Optional.empty())
                        .get(0)))
                .doesNotContain("budget");
    }

    @Test
    void aBudgetIsHeldAgainstTheBilledCostWhereTheColumnIsNotIt() {
        List<MonthPoint> months = months("200", Optional.of("250"));
        assertThat(kinds(charts(months, Optional.empty()).get(0))).doesNotContain("billed");
        months.set(12, withPayable(months.get(12), "300"));
        ColumnsView chart = charts(months, Optional.empty()).get(0);
        assertThat(marks(chart)).hasSize(1);
        RectView budget = chart.columns().get(12).bars().get(1);
        RectView billed = chart.columns().get(12).bars().get(2);
        assertThat(budget.kind()).isEqualTo("budget");
        assertThat(new BigDecimal(billed.y()))
                .as("300 billed stand above the 250 of the budget though the column of 200 does not reach it")
                .isLessThan(new BigDecimal(budget.y()))
                .isPositive();
        assertThat(chart.legend()).extracting(LegendView::text).contains("Budget (billed cost)", "Billed cost");
    }

    @Test
    void billedCostIsNotDrawnWhereNoBudgetIs() {
        List<MonthPoint> months = months("200", Optional.empty());
        months.set(12, withPayable(months.get(12), "300"));
        assertThat(kinds(charts(months, Optional.empty()).get(0))).doesNotContain("billed");
    }

    private static List<RectView> marks(ColumnsView chart) {
        return chart.columns().stream()
                .flatMap(column -> column.bars().stream())
                .filter(bar -> bar.kind().equals("billed"))
                .toList();
    }

    private static MonthPoint withPayable(MonthPoint point, String payable) {
        return new MonthPoint(
                point.month(),
                point.coveredDays(),
                point.status(),
                point.actual(),
                Optional.of(Money.of("USD", payable)),
                point.baseline(),
                point.target(),
                point.budget());
    }

    @Test
    void aMonthThatIsNotKnownHasNoColumnAndSaysSo() {
        List<MonthPoint> months = months("200", Optional.empty());
        months.set(
                3,
                new MonthPoint(
                        months.get(3).month(),
                        0,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
        ColumnsView chart = charts(months, Optional.empty()).get(0);
        assertThat(chart.columns().get(3).bars()).isEmpty();
        assertThat(chart.columns().get(3).labels()).extracting(LabelView::text).contains("n/a");
    }

    private static BigDecimal height(ColumnsView chart, int column) {
        return new BigDecimal(chart.columns().get(column).bars().get(0).height());
    }

    private static List<String> values(ColumnsView chart) {
        return chart.columns().stream()
                .flatMap(column -> column.labels().stream())
                .filter(label -> label.kind().equals("value"))
                .map(LabelView::text)
                .toList();
    }

    private static List<String> kinds(ColumnsView chart) {
        return chart.columns().stream()
                .flatMap(column -> column.bars().stream())
                .map(RectView::kind)
                .distinct()
                .toList();
    }

    private static List<ColumnsView> charts(List<MonthPoint> months, Optional<Money> forecast) {
        return new MonthColumns(new CostFormat(Locale.US), months, forecast).of("months", "Cost");
    }

    /** Twelve months of 100 USD and one of its own. */
    private static List<MonthPoint> months(String last, Optional<String> budget) {
        List<MonthPoint> months = new ArrayList<>();
        for (int i = 0; i < 13; i++) {
            YearMonth month = YearMonth.of(2025, 10).plusMonths(i);
            Money amount = Money.of("USD", i == 12 ? last : "100");
            months.add(new MonthPoint(
                    month,
                    month.lengthOfMonth(),
                    Optional.of(MonthStatus.FINAL),
                    Optional.of(amount),
                    Optional.of(amount),
                    Optional.empty(),
                    Optional.empty(),
                    budget.map(limit -> Money.of("USD", limit))));
        }
        return months;
    }
}

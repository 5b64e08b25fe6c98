package io.costanalyzer.render.chart;

import io.costanalyzer.ledger.MonthStatus;
import io.costanalyzer.money.Money;
import io.costanalyzer.render.format.CostFormat;
import io.costanalyzer.render.format.ReportDates;
import io.costanalyzer.render.view.ColumnView;
import io.costanalyzer.render.view.ColumnsView;
import io.costanalyzer.render.view.LabelView;
import io.costanalyzer.render.view.LegendView;
import io.costanalyzer.render.view.RectView;
import io.costanalyzer.report.MonthPoint;
import java.math.BigDecimal;
import java.time.Month;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Thirteen months as columns: actual solid (lighter while it can still change), the baseline outlined behind it, target
 * and budget as ticks, the forecast of a running month hatched on top. A budget limits billed cost, which another basis
 * of the columns cannot be held against: where the two differ, a mark in the budget's colour shows the billed cost too.
 * Drawn once for wide screens and once for telephones.
 */
public final class MonthColumns {

    private static final int LINE = 17;
    private static final int LETTER = 8;
    private static final int BOTTOM = 36;
    private static final int TICK = 3;
    private static final int MARK = 8;
    private static final int HALF_LABEL = 24;
    private static final int ABOVE = 6;
    /** A budget further beyond everything else would press all columns flat; it is told in words instead. */
    private static final BigDecimal FAR = new BigDecimal("1.6");

    private final CostFormat format;
    private final List<MonthPoint> months;
    private final Optional<Money> forecast;

    /**
     * @param months oldest first
     * @param forecast what the last of them is expected to cost in the end
     */
    public MonthColumns(CostFormat format, List<MonthPoint> months, Optional<Money> forecast) {
        this.format = format;
        this.months = List.copyOf(months);
        this.forecast = forecast;
    }

    /** The sizes that a chart is drawn in. */
    private enum Size {
        WIDE(960, 300, 44, 40),
        NARROW(360, 250, 60, 15);

        private final int width;
        private final int height;
        private final int top;
        private final int column;

        Size(int width, int height, int top, int column) {
            this.width = width;
            this.height = height;
            this.top = top;
            this.column = column;
        }
    }

    /** The same chart in both sizes. */
    public List<ColumnsView> of(String id, String title) {
        return Stream.of(Size.values()).map(size -> chart(id, title, size)).toList();
    }

    private ColumnsView chart(String id, String title, Size size) {
        Scale scale = Scale.of(scaled(), size.height - size.top - BOTTOM);
        int floor = size.height - BOTTOM;
        int slot = size.width / months.size();
        List<ColumnView> columns = new ArrayList<>();
        for (int i = 0; i < months.size(); i++) {
            columns.add(column(months.get(i), i, slot, floor, scale, size));
        }
        return new ColumnsView(
                id + (size == Size.WIDE ? "-wide" : "-narrow"),
                title,
                description(),
                size == Size.WIDE,
                Scale.text(size.width),
                Scale.text(size.height),
                Scale.text(floor),
                columns,
                legend(size));
    }

    private ColumnView column(MonthPoint point, int i, int slot, int floor, Scale scale, Size size) {
        int centre = i * slot + slot / 2;
        boolean last = i == months.size() - 1;
        List<RectView> bars = new ArrayList<>();
        point.baseline()
                .ifPresent(amount -> bars.add(bar(centre, size.column + 8, floor, scale.length(amount), "baseline")));
        BigDecimal actual = point.actual().map(scale::length).orElse(BigDecimal.ZERO);
        if (last) {
            forecast.ifPresent(end -> bars.add(bar(centre, size.column - 4, floor, scale.length(end), "forecast")));
        }
        point.actual().ifPresent(amount -> bars.add(bar(centre, size.column - 4, floor, actual, kind(point))));
        point.target().ifPresent(amount -> bars.add(tick(centre, slot - 4, floor, scale.length(amount), "target")));
        drawnBudget(point).ifPresent(amount -> bars.add(tick(centre, slot - 4, floor, scale.length(amount), "budget")));
        drawnBilled(point).ifPresent(amount -> bars.add(mark(centre, floor, scale.length(amount))));
        return new ColumnView(bars, labels(point, i, centre, floor, scale, size));
    }

    private List<LabelView> labels(MonthPoint point, int i, int centre, int floor, Scale scale, Size size) {
        List<LabelView> labels = new ArrayList<>();
        Month month = point.month().getMonth();
        String name = ReportDates.shortName(month);
        labels.add(label(centre, floor + 16, "month", size == Size.WIDE ? name : name.substring(0, 1)));
        if (i == 0 || month == Month.JANUARY) {
            int x = Math.max(HALF_LABEL, centre);
            labels.add(
                    label(x, floor + 31, "month", Integer.toString(point.month().getYear())));
        }
        boolean last = i == months.size() - 1;
        if (size == Size.WIDE || last || isLargest(point)) {
            int x = Math.max(HALF_LABEL, Math.min(size.width - HALF_LABEL, centre));
            List<Money> values = new ArrayList<>(point.actual().stream().toList());
            if (last) {
                forecast.ifPresent(values::add);
            }
            values.forEach(value -> labels.add(
                    label(x, floor - ABOVE - scale.length(value).intValue(), "value", format.compact(value))));
            if (values.isEmpty()) {
                labels.add(label(x, floor - ABOVE, "value", CostFormat.UNKNOWN));
            }
        }
        return labels;
    }

    private static LabelView label(int x, int y, String kind, String text) {
        return new LabelView(Scale.text(x), Scale.text(y), kind, text);
    }

    private boolean isLargest(MonthPoint point) {
        return point.actual().isPresent()
                && months.stream()
                        .flatMap(one -> one.actual().stream())
                        .allMatch(amount -> amount.compareTo(point.actual().get()) <= 0);
    }

    private static String kind(MonthPoint point) {
        boolean settled = point.isWhole()
                && point.status().filter(status -> status != MonthStatus.FINAL).isEmpty();
        return settled ? "actual" : "partial";
    }

    private static RectView bar(int centre, int width, int floor, BigDecimal height, String kind) {
        return new RectView(
                Scale.text(centre - width / 2),
                Scale.text(BigDecimal.valueOf(floor).subtract(height)),
                Scale.text(width),
                Scale.text(height),
                kind);
    }

    private static RectView tick(int centre, int width, int floor, BigDecimal height, String kind) {
        BigDecimal y = BigDecimal.valueOf(floor).subtract(height).subtract(BigDecimal.ONE);
        return new RectView(Scale.text(centre - width / 2), Scale.text(y), Scale.text(width), Scale.text(TICK), kind);
    }

    private static RectView mark(int centre, int floor, BigDecimal height) {
        BigDecimal y = BigDecimal.valueOf(floor - MARK / 2).subtract(height);
        return new RectView(Scale.text(centre - MARK / 2), Scale.text(y), Scale.text(MARK), Scale.text(MARK), "billed");
    }

    private List<Money> scaled() {
        List<Money> amounts = new ArrayList<>();
        months.forEach(point -> {
            point.actual().ifPresent(amounts::add);
            point.baseline().ifPresent(amounts::add);
            point.target().ifPresent(amounts::add);
        });
        forecast.ifPresent(amounts::add);
        months.stream().flatMap(point -> billed(point).stream()).forEach(amounts::add);
        BigDecimal largest = amounts.stream().map(Money::amount).reduce(BigDecimal.ZERO, BigDecimal::max);
        months.stream()
                .flatMap(point -> point.budget().stream())
                .filter(budget -> budget.amount().compareTo(largest.multiply(FAR)) <= 0)
                .forEach(amounts::add);
        return amounts;
    }

    private Optional<Money> drawnBudget(MonthPoint point) {
        return point.budget().filter(budget -> scaled().contains(budget));
    }

    private Optional<Money> drawnBilled(MonthPoint point) {
        return drawnBudget(point).flatMap(budget -> billed(point));
    }

    /** What the invoice asks for, where there is a budget for it and a reader would see that the column is not it. */
    private Optional<Money> billed(MonthPoint point) {
        Optional<String> column = point.actual().map(format::compact);
        return point.payable()
                .filter(amount -> point.budget().isPresent())
                .filter(amount -> !column.equals(Optional.of(format.compact(amount))));
    }

    private List<LegendView> legend(Size size) {
        Map<String, String> entries = new LinkedHashMap<>();
        entries.put("actual", "Cost");
        if (months.stream()
                .anyMatch(
                        point -> kind(point).equals("partial") && point.actual().isPresent())) {
            entries.put("partial", size == Size.WIDE ? "Cost that can still change" : "open");
        }
        if (forecast.isPresent()) {
            entries.put("forecast", "Forecast");
        }
        if (months.stream().anyMatch(point -> point.baseline().isPresent())) {
            entries.put("baseline", "Baseline");
        }
        if (months.stream().anyMatch(point -> point.target().isPresent())) {
            entries.put("target", "Target");
        }
        if (months.stream().anyMatch(point -> drawnBudget(point).isPresent())) {
            entries.put("budget", size == Size.WIDE ? "Budget (billed cost)" : "Budget");
        }
        if (months.stream().anyMatch(point -> drawnBilled(point).isPresent())) {
            entries.put("billed", size == Size.WIDE ? "Billed cost" : "Billed");
        }
        List<LegendView> legend = new ArrayList<>();
        int x = 2;
        int y = 0;
        for (Map.Entry<String, String> entry : entries.entrySet()) {
            int width = 28 + entry.getValue().length() * LETTER;
            if (x + width > size.width) {
                x = 2;
                y += LINE;
            }
            RectView mark = sample(entry.getKey(), x, y);
            legend.add(new LegendView(List.of(mark), Scale.text(x + 16), Scale.text(y + 13), entry.getValue()));
            x += width;
        }
        return legend;
    }

    /** A sign of the legend, as it looks in the chart. */
    private static RectView sample(String kind, int x, int y) {
        return switch (kind) {
            case "target", "budget" -> new RectView(Scale.text(x), Scale.text(y + 8), "12", Scale.text(TICK), kind);
            case "billed" ->
                new RectView(Scale.text(x + 2), Scale.text(y + 5), Scale.text(MARK), Scale.text(MARK), kind);
            default -> new RectView(Scale.text(x), Scale.text(y + 4), "12", "10", kind);
        };
    }

    private String description() {
        List<MonthPoint> known =
                months.stream().filter(point -> point.actual().isPresent()).toList();
        if (known.isEmpty()) {
            return "No month is known.";
        }
        StringBuilder text = new StringBuilder("Columns from zero, one a month.");
        for (MonthPoint point : known) {
            text.append(' ')
                    .append(ReportDates.shortMonth(point.month()))
                    .append(": ")
                    .append(format.compact(point.actual().orElseThrow()))
                    .append('.');
        }
        return text.append(" The table below has all figures.").toString();
    }
}

package io.costanalyzer.render.chart;

import io.costanalyzer.money.Money;
import io.costanalyzer.render.view.RectView;
import io.costanalyzer.render.view.StripView;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Bars that stand in the cells of a table, all on one scale: 100 units for the whole width. The scale always contains
 * zero, and is never cut.
 */
public final class Strips {

    private static final BigDecimal WIDTH = BigDecimal.valueOf(100);
    private static final BigDecimal LEAST = new BigDecimal("0.4");
    private static final int DECIMALS = 2;
    private static final String HEIGHT = "12";
    private static final int THICK = 10;
    private static final int THIN = 6;

    private final BigDecimal low;
    private final BigDecimal range;

    private Strips(BigDecimal low, BigDecimal high) {
        this.low = low;
        BigDecimal span = high.subtract(low);
        this.range = span.signum() == 0 ? BigDecimal.ONE : span;
    }

    /** A scale that holds zero and all these values. */
    public static Strips holding(List<BigDecimal> values) {
        BigDecimal low = values.stream().reduce(BigDecimal.ZERO, BigDecimal::min);
        BigDecimal high = values.stream().reduce(BigDecimal.ZERO, BigDecimal::max);
        return new Strips(low, high);
    }

    /** A scale that holds zero and all these amounts. */
    public static Strips holdingAmounts(List<Money> amounts) {
        return holding(amounts.stream().map(Money::amount).toList());
    }

    /** A rise or a fall, from the zero line. */
    public StripView difference(Money difference, String title) {
        return between(BigDecimal.ZERO, difference.amount(), kind(difference), title, true);
    }

    /** A rise or a fall that starts where the one before it has ended. */
    public StripView step(Money from, Money to, String title) {
        return between(from.amount(), to.amount(), kind(to.minus(from)), title, false);
    }

    /** A sum, from zero. */
    public StripView total(Money amount, String title) {
        return between(BigDecimal.ZERO, amount.amount(), "total", title, false);
    }

    /**
     * A value against its goal: a bar from zero, a tick at the goal, and an outlined bar for what is forecast.
     *
     * @param value how far it is
     * @param goal where it should or may be
     * @param forecast where it is expected to end
     */
    public StripView bullet(BigDecimal value, BigDecimal goal, Optional<BigDecimal> forecast, String title) {
        List<RectView> marks = new ArrayList<>();
        marks.add(new RectView("0", "5", "100", "2", "track"));
        forecast.ifPresent(end -> marks.add(bar(BigDecimal.ZERO, end, "forecast", THIN)));
        RectView bar = bar(BigDecimal.ZERO, value, value.signum() < 0 ? "up" : "actual", THIN);
        marks.add(bar);
        if (low.signum() < 0) {
            marks.add(new RectView(text(at(BigDecimal.ZERO)), "0", text(LEAST), HEIGHT, "zero"));
        }
        marks.add(new RectView(text(at(goal).min(WIDTH.subtract(BigDecimal.ONE))), "0", "1.2", HEIGHT, "tick"));
        return view(title, marks, bar, false, false);
    }

    private StripView between(BigDecimal from, BigDecimal to, String kind, String title, boolean zeroLine) {
        RectView bar = bar(from, to, kind);
        List<RectView> marks = new ArrayList<>(List.of(bar));
        if (zeroLine) {
            BigDecimal zero = at(BigDecimal.ZERO).min(WIDTH.subtract(LEAST));
            marks.add(new RectView(text(zero), "0", text(LEAST), HEIGHT, "zero"));
        }
        return view(title, marks, bar, kind.equals("up"), kind.equals("down"));
    }

    private RectView bar(BigDecimal from, BigDecimal to, String kind) {
        return bar(from, to, kind, THICK);
    }

    private RectView bar(BigDecimal from, BigDecimal to, String kind, int thickness) {
        BigDecimal left = at(from.min(to)).min(WIDTH.subtract(LEAST));
        BigDecimal width = at(from.max(to)).subtract(left).max(LEAST);
        return new RectView(text(left), Scale.text(6 - thickness / 2), text(width), Scale.text(thickness), kind);
    }

    private static StripView view(String title, List<RectView> marks, RectView bar, boolean up, boolean down) {
        BigDecimal before = new BigDecimal(bar.x()).setScale(0, RoundingMode.DOWN);
        BigDecimal length =
                new BigDecimal(bar.width()).setScale(0, RoundingMode.HALF_UP).max(BigDecimal.ONE);
        BigDecimal after = WIDTH.subtract(before).subtract(length).max(BigDecimal.ZERO);
        return new StripView(title, marks, text(before), text(length), text(after), up, down);
    }

    private BigDecimal at(BigDecimal value) {
        return value.subtract(low)
                .multiply(WIDTH)
                .divide(range, DECIMALS, RoundingMode.HALF_UP)
                .max(BigDecimal.ZERO)
                .min(WIDTH);
    }

    private static String text(BigDecimal position) {
        return Scale.text(position);
    }

    private static String kind(Money difference) {
        return difference.signum() < 0 ? "down" : "up";
    }
}

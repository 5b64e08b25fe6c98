package io.costanalyzer.render.chart;

import io.costanalyzer.money.Money;
import io.costanalyzer.render.format.CostFormat;
import io.costanalyzer.render.view.RectView;
import io.costanalyzer.render.view.SparklineView;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Months as little columns from zero, the last one darker; a gap where nothing is known. */
public final class Sparklines {

    private static final int STEP = 6;
    private static final int WIDTH = 5;
    private static final int HEIGHT = 20;

    private Sparklines() {}

    /**
     * The drawing of these months.
     *
     * @param months oldest first
     * @param format for the words that describe the drawing
     */
    public static SparklineView of(List<Optional<Money>> months, CostFormat format) {
        List<Money> known = months.stream().flatMap(Optional::stream).toList();
        Scale scale = Scale.of(known, HEIGHT - 1);
        List<RectView> bars = new ArrayList<>();
        for (int i = 0; i < months.size(); i++) {
            int x = i * STEP;
            String kind = i == months.size() - 1 ? "actual" : "past";
            months.get(i).ifPresent(amount -> {
                BigDecimal height = scale.length(amount).max(BigDecimal.ONE);
                bars.add(new RectView(
                        Scale.text(x),
                        Scale.text(BigDecimal.valueOf(HEIGHT).subtract(height)),
                        Scale.text(WIDTH),
                        Scale.text(height),
                        kind));
            });
        }
        return new SparklineView(
                title(months, known, format), Scale.text(months.size() * STEP - 1), Scale.text(HEIGHT), bars);
    }

    private static String title(List<Optional<Money>> months, List<Money> known, CostFormat format) {
        if (known.isEmpty()) {
            return months.size() + " months, none of them known";
        }
        return months.size() + " months, first known " + format.compact(known.get(0)) + ", last "
                + format.compact(known.get(known.size() - 1));
    }
}

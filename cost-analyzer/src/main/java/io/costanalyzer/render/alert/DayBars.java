package io.costanalyzer.render.alert;

import io.costanalyzer.alert.OddDays;
import io.costanalyzer.alert.OddDays.DayCost;
import io.costanalyzer.money.Money;
import io.costanalyzer.render.view.RectView;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The last days as columns from zero, the unusual ones in another colour; a day that is not known has none. */
final class DayBars {

    private static final int WIDTH = 560;
    private static final int HEIGHT = 120;
    private static final BigDecimal GAP = new BigDecimal("0.8");

    private DayBars() {}

    static List<RectView> of(OddDays odd) {
        BigDecimal largest = odd.daily().stream()
                .flatMap(day -> day.cost().stream())
                .map(Money::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::max);
        List<RectView> bars = new ArrayList<>();
        if (largest.signum() == 0) {
            return bars;
        }
        BigDecimal step =
                BigDecimal.valueOf(WIDTH).divide(BigDecimal.valueOf(odd.daily().size()), 3, RoundingMode.HALF_UP);
        for (int i = 0; i < odd.daily().size(); i++) {
            DayCost day = odd.daily().get(i);
            if (day.cost().isPresent()) {
                BigDecimal height = day.cost()
                        .get()
                        .amount()
                        .max(BigDecimal.ZERO)
                        .multiply(BigDecimal.valueOf(HEIGHT))
                        .divide(largest, MathContext.DECIMAL64);
                bars.add(new RectView(
                        plain(step.multiply(BigDecimal.valueOf(i))),
                        plain(BigDecimal.valueOf(HEIGHT).subtract(height)),
                        plain(step.multiply(GAP)),
                        plain(height),
                        isOdd(odd, day.day()) ? (odd.rising() ? "up" : "down") : "actual"));
            }
        }
        return bars;
    }

    static boolean isOdd(OddDays odd, LocalDate day) {
        return odd.runs().stream().anyMatch(run -> run.period().contains(day));
    }

    private static String plain(BigDecimal number) {
        return number.setScale(1, RoundingMode.HALF_UP).toPlainString();
    }
}

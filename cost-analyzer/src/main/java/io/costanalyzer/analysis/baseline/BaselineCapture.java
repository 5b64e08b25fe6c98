package io.costanalyzer.analysis.baseline;

import io.costanalyzer.analysis.baseline.CapturedBaseline.Line;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.focus.CostMetric;
import io.costanalyzer.ledger.CostLedger;
import io.costanalyzer.ledger.CostSeries;
import io.costanalyzer.ledger.MonthStatus;
import io.costanalyzer.ledger.Scope;
import io.costanalyzer.money.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes down what the bill was in a period of final months. */
public final class BaselineCapture {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]+");

    private final Function<CapturedBaseline, String> hash;

    /**
     * @param hash SHA-256 in hex over name, period and lines of a baseline; the baseline that it is given has an empty
     *     hash
     */
    public BaselineCapture(Function<CapturedBaseline, String> hash) {
        this.hash = hash;
    }

    /**
     * The sums of a period by series, usage and purchases only.
     *
     * @param name letters, digits, {@code -} and {@code _}
     * @param ledger what the bill says
     * @param period whole months
     * @param statuses how far each month can be relied on; a month that is absent is not final
     * @param capturedAt now
     * @throws BaselineRefusedException unless the name is one, the months are whole, final and known to the last day, and
     *     something was spent in them
     */
    public CapturedBaseline capture(
            String name,
            CostLedger ledger,
            ChargePeriod period,
            Map<YearMonth, MonthStatus> statuses,
            Instant capturedAt) {
        requireName(name);
        requireWholeMonths(name, period);
        requireFinalMonths(name, ledger, period, statuses);
        List<Line> lines = ledger.withoutTags().series(Scope.spending()).stream()
                .filter(series -> period.dates().anyMatch(series::hasCharge))
                .map(series -> line(series, period))
                .toList();
        Money zero = Money.zero(ledger.currency());
        if (lines.stream().map(Line::effectiveCost).reduce(zero, Money::plus).signum() <= 0) {
            throw refused(
                    name,
                    "nothing was spent in " + months(period.months())
                            + ", so that there is nothing to save from. Choose months in which the account was in use.",
                    List.of());
        }
        CapturedBaseline unhashed = new CapturedBaseline(name, period, capturedAt, lines, zero, "");
        return new CapturedBaseline(name, period, capturedAt, lines, zero, hash.apply(unhashed));
    }

    private static Line line(CostSeries series, ChargePeriod period) {
        Optional<BigDecimal> quantity = series.consumedQuantity(period);
        return new Line(
                series.key(),
                series.cost(CostMetric.EFFECTIVE_COST, period),
                quantity,
                quantity.flatMap(used -> series.consumedUnit()));
    }

    private static void requireName(String name) {
        if (!NAME.matcher(name).matches()) {
            throw refused(
                    name,
                    "its name may hold letters A to Z, digits, - and _ only, because it becomes a file name.",
                    List.of());
        }
    }

    private static void requireWholeMonths(String name, ChargePeriod period) {
        LocalDate start = period.start();
        LocalDate end = period.endExclusive();
        if (start.getDayOfMonth() != 1 || end.getDayOfMonth() != 1) {
            throw refused(
                    name,
                    "it is taken from whole months, and " + start + " to " + period.lastDay()
                            + " is not whole. Start on the 1st and end on the last day of a month.",
                    List.of());
        }
    }

    private static void requireFinalMonths(
            String name, CostLedger ledger, ChargePeriod period, Map<YearMonth, MonthStatus> statuses) {
        List<YearMonth> missing = new ArrayList<>();
        List<YearMonth> notFinal = new ArrayList<>();
        for (YearMonth month : period.months()) {
            if (!ledger.coverage().covers(ChargePeriod.ofMonth(month))) {
                missing.add(month);
            } else if (statuses.get(month) != MonthStatus.FINAL) {
                notFinal.add(month);
            }
        }
        if (missing.isEmpty() && notFinal.isEmpty()) {
            return;
        }
        StringBuilder why = new StringBuilder("it is taken from final months, known to the last day.");
        if (!missing.isEmpty()) {
            why.append(" Not or not wholly known: ")
                    .append(months(missing))
                    .append("; load them with a backfill, or choose other months.");
        }
        if (!notFinal.isEmpty()) {
            why.append(" Not final yet: ")
                    .append(months(notFinal))
                    .append("; a month is final from the 8th of the next month on, once nothing in it is an estimate"
                            + " and two reads a day apart agree. Run the daily job then, or choose earlier months.");
        }
        List<YearMonth> inTheWay = new ArrayList<>(missing);
        inTheWay.addAll(notFinal);
        throw refused(name, why.toString(), inTheWay.stream().sorted().toList());
    }

    private static String months(List<YearMonth> months) {
        return months.stream().map(YearMonth::toString).collect(Collectors.joining(", "));
    }

    private static BaselineRefusedException refused(String name, String why, List<YearMonth> months) {
        return new BaselineRefusedException("The baseline \"" + name + "\" was not captured: " + why, months);
    }
}

package io.costanalyzer.render.alert;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.costanalyzer.alert.BudgetUse;
import io.costanalyzer.render.format.CostFormat;
import io.costanalyzer.render.format.DisplayName;
import io.costanalyzer.render.format.ReportDates;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.stream.Collectors;

/** Words for limits that are reached, or will be. */
final class BudgetWords {

    private final CostFormat format;
    private final PartWords parts;

    BudgetWords(CostFormat format) {
        this.format = format;
        this.parts = new PartWords(format);
    }

    AlertDraft draft(BudgetUse use) {
        String name = (use.byAws() ? "AWS budget \"" : "Budget \"") + DisplayName.of(use.name()) + "\"";
        YearMonth period = YearMonth.from(use.month().start());
        String month = ReportDates.month(period);
        List<String> lines = new ArrayList<>();
        lines.add("Billed so far in " + month + ": " + format.amountWithCode(use.spent()) + share(use) + thresholds(use)
                + ".");
        use.forecast().ifPresent(range -> lines.add(forecast(use, range, month)));
        if (!use.drivers().isEmpty()) {
            lines.add("Dearer than in as many days of "
                    + ReportDates.name(period.minusMonths(1).getMonth()) + ": " + parts.amounts(use.drivers()) + ".");
        }
        String where = use.environment()
                .map(environment -> " of " + DisplayName.of(environment.name()))
                .orElse("");
        return new AlertDraft(
                name + " " + headline(use, month),
                name + ": " + format.amountWithCode(use.spent()) + " of " + format.amountWithCode(use.limit())
                        + " spent in " + month,
                lines,
                next(use, where),
                facts(use));
    }

    private static String next(BudgetUse use, String where) {
        if (use.byAws()) {
            return "open the budget in the AWS console and see what counts towards it.";
        }
        return use.overrun().isZero() && use.forecast().isPresent()
                ? "nothing yet; the month stays within the limit if it goes on like this."
                : "look at the services" + where
                        + " that cost more than last month; spend less, or raise the limit if it was meant.";
    }

    private String headline(BudgetUse use, String month) {
        String limit = format.amountWithCode(use.limit());
        if (use.exhaustedOn().isPresent() || use.actualCrossed().contains(100)) {
            return "is spent"
                    + use.exhaustedOn()
                            .map(day -> " since " + ReportDates.day(day))
                            .orElse("") + ": "
                    + format.amountWithCode(use.spent()) + " of " + limit;
        }
        if (use.expectedOn().isPresent() && !use.actualCrossed().isEmpty()) {
            return "will be passed on " + ReportDates.day(use.expectedOn().get()) + ": "
                    + format.amountWithCode(use.spent()) + " of " + limit + " billed, " + expected(use)
                    + " expected in " + month;
        }
        if (use.expectedOn().isPresent()) {
            return "will be passed on " + ReportDates.day(use.expectedOn().get()) + ": " + expected(use)
                    + " expected in " + month + ", " + limit + " allowed";
        }
        if (!use.forecastCrossed().isEmpty()) {
            return "is expected to reach " + use.forecastCrossed().last() + CostFormat.NO_BREAK + "%: " + expected(use)
                    + " of " + limit + " in " + month;
        }
        if (use.actualCrossed().isEmpty()) {
            return "is still close to a warning level: " + expected(use) + " of " + limit + " expected in " + month;
        }
        String stays = use.forecast().isPresent() ? ", on course for " + expected(use) : "";
        return "has reached " + use.actualCrossed().last() + CostFormat.NO_BREAK + "% of " + limit + " in " + month
                + stays;
    }

    private String expected(BudgetUse use) {
        return use.forecast()
                .map(range -> format.amountWithCode(range.expected()))
                .orElse(CostFormat.UNKNOWN);
    }

    private String share(BudgetUse use) {
        return use.limit().signum() > 0 ? ", " + format.used(use.spent().shareOf(use.limit())) + " of the limit" : "";
    }

    private static String thresholds(BudgetUse use) {
        return use.actualCrossed().isEmpty() ? "" : "; warning levels reached: " + percents(use.actualCrossed());
    }

    private static String percents(SortedSet<Integer> thresholds) {
        return thresholds.stream()
                .map(percent -> percent.toString() + CostFormat.NO_BREAK + "%")
                .collect(Collectors.joining(", "));
    }

    private String forecast(BudgetUse use, BudgetUse.Range range, String month) {
        CostFormat.Precision precision = CostFormat.precisionFor(List.of(range.expected()));
        String span = range.confidencePercent() == 0
                ? ""
                : " (" + format.amount(range.low(), precision) + " to " + format.amount(range.high(), precision)
                        + " in " + range.confidencePercent() + " of 100 cases)";
        String over = use.overrun().isZero()
                ? ", within the limit"
                : ", " + format.amountWithCode(use.overrun()) + " above the limit";
        return "Forecast for " + month + ": " + format.amountWithCode(range.expected()) + span + over
                + (use.byAws() ? ", by AWS's own figures." : ".");
    }

    private static ObjectNode facts(BudgetUse use) {
        ObjectNode facts = JsonNodeFactory.instance.objectNode();
        facts.put("budget", use.name());
        facts.put("keeper", use.byAws() ? "AWS Budgets" : "configuration");
        facts.put("month", YearMonth.from(use.month().start()).toString());
        facts.put("limit", AlertJson.plain(use.limit()));
        facts.put("spent", AlertJson.plain(use.spent()));
        use.forecast().ifPresent(range -> facts.put("forecast", AlertJson.plain(range.expected())));
        var actual = facts.putArray("thresholdsReached");
        use.actualCrossed().forEach(actual::add);
        var forecast = facts.putArray("thresholdsForecast");
        use.forecastCrossed().forEach(forecast::add);
        use.exhaustedOn().ifPresent(day -> facts.put("exhaustedOn", day.toString()));
        use.expectedOn().ifPresent(day -> facts.put("expectedOn", day.toString()));
        return facts;
    }
}

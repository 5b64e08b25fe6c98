package io.costanalyzer.render.alert;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.costanalyzer.alert.Alert;
import io.costanalyzer.allocation.Environment;
import io.costanalyzer.analysis.budget.BudgetStatus;
import io.costanalyzer.analysis.budget.ExternalBudget;
import io.costanalyzer.render.format.CostFormat;
import io.costanalyzer.render.format.DisplayName;
import io.costanalyzer.render.format.ReportDates;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Words for limits that are reached. */
final class BudgetWords {

    private final CostFormat format;

    BudgetWords(CostFormat format) {
        this.format = format;
    }

    AlertDraft draft(Alert.BudgetReached reached) {
        BudgetStatus status = reached.status();
        String name = DisplayName.of(status.budget().name());
        String month = ReportDates.month(YearMonth.from(status.month().start()));
        String limit = format.amountWithCode(status.budget().perMonth());
        String headline = reached.forecast()
                ? "Budget \"" + name + "\" is forecast to reach " + reached.percent() + CostFormat.NO_BREAK + "% of "
                        + limit + " in " + month
                : "Budget \"" + name + "\" has reached " + reached.percent() + CostFormat.NO_BREAK + "% of " + limit
                        + " in " + month;
        List<String> lines = new ArrayList<>();
        lines.add("Billed so far " + format.amountWithCode(status.spent()) + ", " + format.percent(status.share())
                + " of the limit.");
        status.forecast()
                .ifPresent(forecast -> lines.add("Forecast for the month "
                        + format.amountWithCode(forecast.expected()) + " (" + format.amount(forecast.low()) + " to "
                        + format.amount(forecast.high()) + ", " + forecast.confidencePercent() + CostFormat.NO_BREAK
                        + "% sure)."));
        status.exhaustedOn()
                .ifPresentOrElse(
                        day -> lines.add("The whole limit was spent on " + ReportDates.day(day) + "."),
                        () -> status.expectedOn()
                                .ifPresent(day ->
                                        lines.add("At this pace the limit is spent on " + ReportDates.day(day) + ".")));
        return new AlertDraft(
                "budget",
                headline,
                lines,
                "see what has grown in the report, and decide whether to spend less or to raise the limit.",
                environment(status.budget().scope().environments()),
                facts(reached));
    }

    AlertDraft draft(Alert.ExternalBudgetReached reached) {
        ExternalBudget budget = reached.budget();
        String headline = "AWS budget \"" + DisplayName.of(budget.name()) + "\" "
                + (reached.forecast() ? "is forecast to exceed " : "has spent ")
                + format.amountWithCode(budget.limit()) + " ("
                + budget.timeUnit().toLowerCase(java.util.Locale.ROOT) + ")";
        List<String> lines = new ArrayList<>();
        lines.add("By AWS's own figures: spent " + format.amountWithCode(budget.actual())
                + budget.forecast()
                        .map(forecast -> ", forecast " + format.amountWithCode(forecast))
                        .orElse(", no forecast yet")
                + ".");
        ObjectNode facts = JsonNodeFactory.instance.objectNode();
        facts.put("budget", budget.name());
        facts.put("month", reached.month().toString());
        facts.put("currency", budget.limit().currency().getCode());
        facts.put("limit", AnomalyWords.plain(budget.limit()));
        facts.put("actual", AnomalyWords.plain(budget.actual()));
        budget.forecast().ifPresent(forecast -> facts.put("forecast", AnomalyWords.plain(forecast)));
        return new AlertDraft(
                "budget",
                headline,
                lines,
                "open the budget in the AWS console and see what counts towards it.",
                "",
                facts);
    }

    private static ObjectNode facts(Alert.BudgetReached reached) {
        BudgetStatus status = reached.status();
        ObjectNode facts = JsonNodeFactory.instance.objectNode();
        facts.put("budget", status.budget().name());
        facts.put("month", YearMonth.from(status.month().start()).toString());
        facts.put("threshold", reached.percent());
        facts.put("forecastOnly", reached.forecast());
        facts.put("currency", status.spent().currency().getCode());
        facts.put("limit", AnomalyWords.plain(status.budget().perMonth()));
        facts.put("spent", AnomalyWords.plain(status.spent()));
        status.forecast().ifPresent(forecast -> facts.put("forecast", AnomalyWords.plain(forecast.expected())));
        status.exhaustedOn().ifPresent(day -> facts.put("exhaustedOn", day.toString()));
        status.expectedOn().ifPresent(day -> facts.put("expectedOn", day.toString()));
        return facts;
    }

    static String environment(Set<Environment> environments) {
        return environments.size() == 1 ? environments.iterator().next().name() : "";
    }
}

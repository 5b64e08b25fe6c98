package io.costanalyzer.config;

import io.costanalyzer.allocation.Environment;
import io.costanalyzer.analysis.budget.Budget;
import io.costanalyzer.config.shape.Amount;
import io.costanalyzer.config.shape.EnvironmentName;
import io.costanalyzer.config.shape.Flag;
import io.costanalyzer.config.shape.Key;
import io.costanalyzer.config.shape.ListOf;
import io.costanalyzer.config.shape.Section;
import io.costanalyzer.config.shape.Values;
import io.costanalyzer.ledger.Scope;
import io.costanalyzer.money.Money;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** {@code budgets}: limits for what a month may cost. */
final class BudgetsSection {

    private static final Key<Boolean> FROM_AWS = Key.optional(
                    "from-aws",
                    Flag.either(),
                    "Whether the account's AWS Budgets are read: they alert as well, and \"costs budgets\" shows them. Reading is free.")
            .orElse("false");

    private static final Key<Boolean> AWS_FORECAST = Key.optional(
                    "aws-forecast",
                    Flag.either(),
                    "Whether Cost Explorer's own forecast of the month is asked for on the 5th, 10th, 15th and 20th, kept and"
                            + " shown beside ours. 0.01 USD each time.")
            .orElse("false");

    private static final Key<String> NAME = Key.required("name", Words.TITLE, "Unique; for people.");
    private static final Key<Environment> ENVIRONMENT =
            Key.optional("environment", new EnvironmentName(), "Of one environment. Left out: of all together.");
    private static final Key<List<String>> SERVICES = Key.optional(
            "services",
            ListOf.some(Words.SERVICE),
            "Of these services together, as the bill prints them. Left out: of all.");
    private static final Key<Money> PER_MONTH = Key.required(
            "per-month", new Amount(), "The limit for a calendar month, whatever its length, in billed cost.");
    private static final Key<List<Integer>> ACTUAL = Key.optional(
                    "actual-thresholds",
                    ListOf.some(Percentages.THRESHOLD).upTo(20),
                    "When to tell how much is spent, ascending.")
            .orElseList("50 %", "80 %", "100 %");
    private static final Key<List<Integer>> FORECAST = Key.optional(
                    "forecast-thresholds",
                    ListOf.some(Percentages.THRESHOLD).upTo(20),
                    "When to tell what the month will come to, ascending.")
            .orElseList("100 %");
    private static final Key<List<Budget>> LIMITS = Key.optional(
            "limits",
            ListOf.named(
                    Section.of(BudgetsSection::budget, NAME, ENVIRONMENT, SERVICES, PER_MONTH, ACTUAL, FORECAST), NAME),
            "Budgets of this file.");

    static final Key<BudgetSettings> BUDGETS = Key.optional(
                    "budgets",
                    Section.of(BudgetsSection::settings, FROM_AWS, AWS_FORECAST, LIMITS),
                    "Limits for what a month may cost.")
            .orElseEmpty();

    private BudgetsSection() {}

    private static BudgetSettings settings(Values values) {
        return new BudgetSettings(
                values.get(FROM_AWS),
                values.get(AWS_FORECAST),
                values.find(LIMITS).orElse(List.of()));
    }

    private static Budget budget(Values values) {
        Scope scope = Scope.bill();
        if (values.find(ENVIRONMENT).isPresent()) {
            scope = scope.in(values.get(ENVIRONMENT));
        }
        if (values.find(SERVICES).isPresent()) {
            scope = scope.ofServices(Set.copyOf(values.get(SERVICES)));
        }
        return new Budget(
                values.get(NAME), scope, values.get(PER_MONTH), ascending(values, ACTUAL), ascending(values, FORECAST));
    }

    private static SortedSet<Integer> ascending(Values values, Key<List<Integer>> key) {
        SortedSet<Integer> sorted = new TreeSet<>(values.get(key));
        if (!List.copyOf(sorted).equals(values.get(key))) {
            values.complain(key, "is not in ascending order", "write " + inPercent(sorted));
        }
        return sorted;
    }

    private static String inPercent(SortedSet<Integer> sorted) {
        StringBuilder text = new StringBuilder();
        sorted.forEach(percent ->
                text.append(text.isEmpty() ? "[" : ", ").append(percent).append(" %"));
        return text.append(']').toString();
    }
}

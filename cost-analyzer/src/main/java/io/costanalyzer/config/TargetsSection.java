package io.costanalyzer.config;

import io.costanalyzer.allocation.Environment;
import io.costanalyzer.analysis.savings.Target;
import io.costanalyzer.config.shape.Amount;
import io.costanalyzer.config.shape.EnvironmentName;
import io.costanalyzer.config.shape.Key;
import io.costanalyzer.config.shape.ListOf;
import io.costanalyzer.config.shape.Section;
import io.costanalyzer.config.shape.Values;
import io.costanalyzer.ledger.Scope;
import io.costanalyzer.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** {@code targets}: what was promised. */
final class TargetsSection {

    private static final Key<String> NAME = Key.required("name", Words.TITLE, "Unique; for people.");
    private static final Key<Environment> ENVIRONMENT =
            Key.optional("environment", new EnvironmentName(), "Of one environment. Left out: of all together.");
    private static final Key<List<String>> SERVICES = Key.optional(
            "services",
            ListOf.some(Words.SERVICE),
            "Of these services together, as the bill prints them. Left out: of all.");
    private static final Key<List<String>> USAGE_TYPES = Key.optional(
            "usage-types",
            ListOf.some(Words.USAGE_TYPE),
            "Of these usage types alone, without their region prefix; * stands for any characters.");
    private static final Key<BigDecimal> SAVING =
            Key.required("saving", Percentages.SAVING, "The part of the baseline that is to go.");
    private static final Key<LocalDate> BY =
            Key.optional("by", Dates.DAY, "The day from which on it must be reached. Left out: now.");
    private static final Key<Money> PROMISED = Key.optional(
            "promised-per-month",
            new Amount(),
            "What the promise was said to be worth. Nothing is judged by it; it is held against baseline and percentage, and a"
                    + " difference is told.");

    static final Key<List<TargetSettings>> TARGETS = Key.optional(
            "targets",
            ListOf.named(
                    Section.of(TargetsSection::target, NAME, ENVIRONMENT, SERVICES, USAGE_TYPES, SAVING, BY, PROMISED),
                    NAME),
            "What was promised: how much less than the baseline the costs will be. Judged per day, by effective cost of usage and"
                    + " purchases.");

    private TargetsSection() {}

    private static TargetSettings target(Values values) {
        Scope scope = Scope.spending();
        if (values.find(ENVIRONMENT).isPresent()) {
            scope = scope.in(values.get(ENVIRONMENT));
        }
        if (values.find(SERVICES).isPresent()) {
            scope = scope.ofServices(Set.copyOf(values.get(SERVICES)));
        }
        if (values.find(USAGE_TYPES).isPresent()) {
            scope = scope.ofUsageTypes(Set.copyOf(values.get(USAGE_TYPES)));
        }
        return new TargetSettings(
                new Target(values.get(NAME), scope, values.get(SAVING), values.find(BY)), values.find(PROMISED));
    }
}

package io.costanalyzer.config;

import io.costanalyzer.alert.Owners;
import io.costanalyzer.allocation.AllocationRules;
import io.costanalyzer.allocation.Environment;
import io.costanalyzer.allocation.EnvironmentRule;
import io.costanalyzer.config.shape.Flag;
import io.costanalyzer.config.shape.Key;
import io.costanalyzer.config.shape.ListOf;
import io.costanalyzer.config.shape.Section;
import io.costanalyzer.config.shape.Values;
import io.costanalyzer.focus.ChargeFilter;
import io.costanalyzer.ledger.Scope;
import java.util.List;
import java.util.Set;

/** {@code environments}: who owns which charges. */
final class EnvironmentsSection {

    static final Key<String> NAME = Key.required(
            "name", Words.ENVIRONMENT, "Unique, whatever the case. UNALLOCATED is reserved for what no rule matches.");

    private static final Key<String> TAG_KEY = Key.required(
            "key", AwsWords.TAG_KEY, "The key of a cost allocation tag that is activated in the billing console.");
    private static final Key<List<String>> TAG_VALUES = Key.optional(
            "values", ListOf.some(AwsWords.TAG_VALUE), "The values that belong to this environment, compared exactly.");
    private static final Key<Boolean> TAG_ABSENT = Key.optional(
            "absent", Flag.trueOrAbsent(), "Instead of values: whatever has no such tag, or an empty one.");
    private static final Key<ChargeFilter> TAG = Key.optional(
            "tag",
            Section.of(EnvironmentsSection::tag, TAG_KEY, TAG_VALUES, TAG_ABSENT)
                    .exactlyOne(TAG_VALUES, TAG_ABSENT),
            "By a tag.");

    private static final Key<List<String>> ACCOUNTS = Key.optional(
            "accounts",
            ListOf.some(AwsWords.ACCOUNT).upTo(1000),
            "By linked accounts: their ids, in quotes because they may begin with zero.");

    private static final Key<String> CATEGORY_NAME =
            Key.required("name", Words.CATEGORY, "The name of an AWS cost category.");
    private static final Key<List<String>> CATEGORY_VALUES = Key.required(
            "values", ListOf.some(Words.CATEGORY), "The values that belong to this environment, compared exactly.");
    private static final Key<ChargeFilter> COST_CATEGORY = Key.optional(
            "cost-category",
            Section.of(EnvironmentsSection::costCategory, CATEGORY_NAME, CATEGORY_VALUES),
            "By an AWS cost category.");

    private static final Section<EnvironmentRule> ENVIRONMENT = Section.of(
                    EnvironmentsSection::rule, NAME, TAG, ACCOUNTS, COST_CATEGORY)
            .exactlyOne(TAG, ACCOUNTS, COST_CATEGORY);

    static final Key<List<EnvironmentRule>> ENVIRONMENTS = Key.required(
            "environments",
            ListOf.named(ENVIRONMENT, NAME).upTo(50),
            "The parts of the bill that somebody answers for. A charge belongs to the first one that it matches; what matches"
                    + " none belongs to UNALLOCATED, which is always there.");

    private EnvironmentsSection() {}

    private static AllocationRules rules(Values values) {
        return new AllocationRules(values.get(ENVIRONMENTS));
    }

    /** The rules, with what a measure or an owner names by tag told apart. */
    static AllocationRules rules(Values values, List<MeasureSettings> measures, Owners owners) {
        AllocationRules rules = rules(values);
        for (MeasureSettings measure : measures) {
            Scope scope = measure.measure().scope();
            rules = rules.tellingApart(scope.environments(), scope.tags());
        }
        for (Owners.Owner owner : owners.owners()) {
            rules = rules.tellingApart(owner.environments(), owner.tags());
        }
        return rules;
    }

    private static EnvironmentRule rule(Values values) {
        ChargeFilter filter = values.find(ACCOUNTS).isPresent()
                ? new ChargeFilter.SubAccountIs(Set.copyOf(values.get(ACCOUNTS)))
                : values.anyOf(TAG, COST_CATEGORY);
        return new EnvironmentRule(Environment.of(values.get(NAME)), filter);
    }

    private static ChargeFilter tag(Values values) {
        String key = values.get(TAG_KEY);
        return values.find(TAG_VALUES).isPresent()
                ? new ChargeFilter.TagIs(key, Set.copyOf(values.get(TAG_VALUES)))
                : new ChargeFilter.TagAbsent(key);
    }

    private static ChargeFilter costCategory(Values values) {
        return new ChargeFilter.CostCategoryIs(values.get(CATEGORY_NAME), Set.copyOf(values.get(CATEGORY_VALUES)));
    }
}

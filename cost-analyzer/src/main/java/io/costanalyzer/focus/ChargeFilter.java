package io.costanalyzer.focus;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which charges are meant: a predicate that can be tried on a charge and, by a source that is asked in questions, be
 * written in that source's own query language.
 */
public sealed interface ChargeFilter {

    boolean matches(Charge charge);

    /**
     * The tag has one of these values, compared exactly.
     *
     * @param key the tag key
     * @param values at least one
     */
    record TagIs(String key, Set<String> values) implements ChargeFilter {
        public TagIs {
            values = Set.copyOf(values);
        }

        @Override
        public boolean matches(Charge charge) {
            Optional<String> value = charge.tags().value(key);
            return value.isPresent() && values.contains(value.get());
        }
    }

    /**
     * The tag is missing, or there with an empty value: the bill does not tell the two apart.
     *
     * @param key the tag key
     */
    record TagAbsent(String key) implements ChargeFilter {
        @Override
        public boolean matches(Charge charge) {
            return charge.tags().value(key).filter(value -> !value.isEmpty()).isEmpty();
        }
    }

    /**
     * The charge belongs to one of these linked accounts.
     *
     * @param subAccountIds at least one
     */
    record SubAccountIs(Set<String> subAccountIds) implements ChargeFilter {
        public SubAccountIs {
            subAccountIds = Set.copyOf(subAccountIds);
        }

        @Override
        public boolean matches(Charge charge) {
            return charge.subAccountId() != null && subAccountIds.contains(charge.subAccountId());
        }
    }

    /**
     * The AWS cost category has one of these values.
     *
     * @param name the name of the cost category
     * @param values at least one
     */
    record CostCategoryIs(String name, Set<String> values) implements ChargeFilter {
        public CostCategoryIs {
            values = Set.copyOf(values);
        }

        @Override
        public boolean matches(Charge charge) {
            Optional<String> value = charge.costCategories().value(name);
            return value.isPresent() && values.contains(value.get());
        }
    }

    /**
     * Every one of these.
     *
     * @param all the parts; none of them matches everything
     */
    record And(List<ChargeFilter> all) implements ChargeFilter {
        public And {
            all = List.copyOf(all);
        }

        @Override
        public boolean matches(Charge charge) {
            return all.stream().allMatch(filter -> filter.matches(charge));
        }
    }

    /**
     * At least one of these.
     *
     * @param any the parts; none of them matches nothing
     */
    record Or(List<ChargeFilter> any) implements ChargeFilter {
        public Or {
            any = List.copyOf(any);
        }

        @Override
        public boolean matches(Charge charge) {
            return any.stream().anyMatch(filter -> filter.matches(charge));
        }
    }

    /**
     * Whatever the other does not match.
     *
     * @param filter the other
     */
    record Not(ChargeFilter filter) implements ChargeFilter {
        @Override
        public boolean matches(Charge charge) {
            return !filter.matches(charge);
        }
    }
}

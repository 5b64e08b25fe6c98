package io.costanalyzer.ingestion.costexplorer;

import io.costanalyzer.focus.ChargeFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.costexplorer.model.CostCategoryValues;
import software.amazon.awssdk.services.costexplorer.model.Dimension;
import software.amazon.awssdk.services.costexplorer.model.DimensionValues;
import software.amazon.awssdk.services.costexplorer.model.Expression;
import software.amazon.awssdk.services.costexplorer.model.MatchOption;
import software.amazon.awssdk.services.costexplorer.model.TagValues;

/**
 * A {@link ChargeFilter} in Cost Explorer's own language, where an expression has exactly one root, And and Or have at
 * least two operands, and neither "everything" nor "nothing" can be said.
 */
final class CostFilter {

    private static final CostFilter EVERYTHING = new CostFilter(null);
    private static final CostFilter NOTHING = new CostFilter(null);

    private final @Nullable Expression expression;

    private CostFilter(@Nullable Expression expression) {
        this.expression = expression;
    }

    static CostFilter of(ChargeFilter filter) {
        if (filter instanceof ChargeFilter.TagIs tag) {
            return tagIs(tag);
        }
        if (filter instanceof ChargeFilter.TagAbsent tag) {
            return tagAbsent(tag.key());
        }
        if (filter instanceof ChargeFilter.SubAccountIs account) {
            return dimensionIs(Dimension.LINKED_ACCOUNT, sorted(account.subAccountIds()));
        }
        if (filter instanceof ChargeFilter.CostCategoryIs category) {
            return categoryIs(category);
        }
        if (filter instanceof ChargeFilter.And and) {
            return and.all().stream().map(CostFilter::of).reduce(EVERYTHING, CostFilter::and);
        }
        if (filter instanceof ChargeFilter.Or or) {
            return or.any().stream().map(CostFilter::of).reduce(NOTHING, CostFilter::or);
        }
        return of(((ChargeFilter.Not) filter).filter()).negated();
    }

    /** What has none of these values in a dimension. */
    static CostFilter dimensionIsNot(Dimension dimension, List<String> values) {
        return dimensionIs(dimension, values).negated();
    }

    /** Whether no charge can match, so that there is nothing to ask. */
    boolean isNothing() {
        return this == NOTHING;
    }

    /** The expression to send; nothing where no filter is to be sent. Not to be called when it {@link #isNothing}. */
    Optional<Expression> expression() {
        return Optional.ofNullable(expression);
    }

    CostFilter and(CostFilter other) {
        if (this == NOTHING || other == EVERYTHING) {
            return this;
        }
        if (this == EVERYTHING || other == NOTHING) {
            return other;
        }
        return joined(other, (one, two) -> Expression.builder().and(flat(one, one.and(), two, two.and())));
    }

    private CostFilter or(CostFilter other) {
        if (this == EVERYTHING || other == NOTHING) {
            return this;
        }
        if (this == NOTHING || other == EVERYTHING) {
            return other;
        }
        return joined(other, (one, two) -> Expression.builder().or(flat(one, one.or(), two, two.or())));
    }

    private CostFilter negated() {
        if (this == EVERYTHING) {
            return NOTHING;
        }
        if (this == NOTHING) {
            return EVERYTHING;
        }
        return new CostFilter(Expression.builder().not(expression).build());
    }

    /** Neither side is everything or nothing here, so that both have an expression. */
    private CostFilter joined(CostFilter other, BiFunction<Expression, Expression, Expression.Builder> join) {
        return new CostFilter(join.apply(Objects.requireNonNull(expression), Objects.requireNonNull(other.expression))
                .build());
    }

    /** The operands of both sides, without a nesting that says nothing. */
    private static List<Expression> flat(
            Expression one, List<Expression> partsOfOne, Expression two, List<Expression> partsOfTwo) {
        List<Expression> all = new ArrayList<>(partsOfOne.isEmpty() ? List.of(one) : partsOfOne);
        all.addAll(partsOfTwo.isEmpty() ? List.of(two) : partsOfTwo);
        return all;
    }

    /** An empty value is asked for as an absent one: the bill does not tell the two apart. */
    private static CostFilter tagIs(ChargeFilter.TagIs tag) {
        List<String> values =
                sorted(tag.values()).stream().filter(value -> !value.isEmpty()).toList();
        CostFilter named = values.isEmpty()
                ? NOTHING
                : new CostFilter(Expression.builder()
                        .tags(TagValues.builder().key(tag.key()).values(values).build())
                        .build());
        return tag.values().contains("") ? named.or(tagAbsent(tag.key())) : named;
    }

    private static CostFilter tagAbsent(String key) {
        return new CostFilter(Expression.builder()
                .tags(TagValues.builder()
                        .key(key)
                        .matchOptions(MatchOption.ABSENT)
                        .build())
                .build());
    }

    private static CostFilter categoryIs(ChargeFilter.CostCategoryIs category) {
        return category.values().isEmpty()
                ? NOTHING
                : new CostFilter(Expression.builder()
                        .costCategories(CostCategoryValues.builder()
                                .key(category.name())
                                .values(sorted(category.values()))
                                .build())
                        .build());
    }

    private static CostFilter dimensionIs(Dimension dimension, List<String> values) {
        return values.isEmpty()
                ? NOTHING
                : new CostFilter(Expression.builder()
                        .dimensions(DimensionValues.builder()
                                .key(dimension)
                                .values(values)
                                .build())
                        .build());
    }

    /** The same question is written the same way every day. */
    private static List<String> sorted(Set<String> values) {
        return values.stream().sorted().toList();
    }
}

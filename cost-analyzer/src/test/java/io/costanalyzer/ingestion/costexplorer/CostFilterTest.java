package io.costanalyzer.ingestion.costexplorer;

import static org.assertj.core.api.Assertions.assertThat;

import io.costanalyzer.focus.ChargeFilter;
import io.costanalyzer.focus.ChargeFilter.And;
import io.costanalyzer.focus.ChargeFilter.CostCategoryIs;
import io.costanalyzer.focus.ChargeFilter.Not;
import io.costanalyzer.focus.ChargeFilter.Or;
import io.costanalyzer.focus.ChargeFilter.SubAccountIs;
import io.costanalyzer.focus.ChargeFilter.TagAbsent;
import io.costanalyzer.focus.ChargeFilter.TagIs;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.costexplorer.model.Dimension;
import software.amazon.awssdk.services.costexplorer.model.Expression;
import software.amazon.awssdk.services.costexplorer.model.MatchOption;

class CostFilterTest {

    private static final TagIs DEV = new TagIs("Environment", Set.of("dev"));
    private static final TagIs PROD = new TagIs("Environment", Set.of("prod", "production"));
    private static final SubAccountIs ACCOUNT = new SubAccountIs(Set.of("2", "1"));

    @Test
    void valuesAreWrittenInOrder() {
        Expression tag = expression(PROD);
        assertThat(tag.tags().key()).isEqualTo("Environment");
        assertThat(tag.tags().values()).containsExactly("prod", "production");
        assertThat(tag.tags().matchOptions()).isEmpty();
        Expression account = expression(ACCOUNT);
        assertThat(account.dimensions().key()).isEqualTo(Dimension.LINKED_ACCOUNT);
        assertThat(account.dimensions().values()).containsExactly("1", "2");
        Expression category = expression(new CostCategoryIs("Layer", Set.of("edge")));
        assertThat(category.costCategories().key()).isEqualTo("Layer");
        assertThat(category.costCategories().values()).containsExactly("edge");
    }

    @Test
    void anAbsentTagHasNoValues() {
        Expression absent = expression(new TagAbsent("Environment"));
        assertThat(absent.tags().matchOptions()).containsExactly(MatchOption.ABSENT);
        assertThat(absent.tags().values()).isEmpty();
    }

    /** Pitfall 25: the bill does not tell an empty tag from a missing one. */
    @Test
    void anEmptyTagValueIsAskedForAsAbsent() {
        Expression either = expression(new TagIs("Environment", Set.of("", "dev")));
        assertThat(either.or()).containsExactly(expression(DEV), expression(new TagAbsent("Environment")));
        assertThat(expression(new TagIs("Environment", Set.of(""))))
                .isEqualTo(expression(new TagAbsent("Environment")));
    }

    /** "And expression must have at least 2 operands", and so must Or. */
    @Test
    void oneOperandStandsForItself() {
        assertThat(expression(new And(List.of(DEV)))).isEqualTo(expression(DEV));
        assertThat(expression(new Or(List.of(DEV)))).isEqualTo(expression(DEV));
        assertThat(expression(new Or(List.of(DEV, new Or(List.of()))))).isEqualTo(expression(DEV));
        assertThat(expression(new And(List.of(DEV, new And(List.of()))))).isEqualTo(expression(DEV));
    }

    @Test
    void nestingThatSaysNothingIsLeftOut() {
        Expression three = expression(new And(List.of(new And(List.of(DEV, ACCOUNT)), new Not(PROD))));
        assertThat(three.and()).containsExactly(expression(DEV), expression(ACCOUNT), expression(new Not(PROD)));
        Expression any = expression(new Or(List.of(DEV, new Or(List.of(ACCOUNT, PROD)))));
        assertThat(any.or()).containsExactly(expression(DEV), expression(ACCOUNT), expression(PROD));
    }

    @Test
    void everythingNeedsNoFilterAndNothingNoQuestion() {
        ChargeFilter everything = new Not(new Or(List.of()));
        ChargeFilter nothing = new Not(new And(List.of()));
        assertThat(CostFilter.of(everything).expression()).isEmpty();
        assertThat(CostFilter.of(everything).isNothing()).isFalse();
        assertThat(CostFilter.of(nothing).isNothing()).isTrue();
        assertThat(CostFilter.of(new Not(nothing)).isNothing()).isFalse();
        assertThat(CostFilter.of(new Or(List.of(DEV, everything))).expression()).isEmpty();
        assertThat(CostFilter.of(new And(List.of(DEV, nothing))).isNothing()).isTrue();
        assertThat(CostFilter.of(new TagIs("Environment", Set.of())).isNothing())
                .isTrue();
        assertThat(CostFilter.of(new SubAccountIs(Set.of())).isNothing()).isTrue();
        assertThat(CostFilter.of(new CostCategoryIs("Layer", Set.of())).isNothing())
                .isTrue();
    }

    @Test
    void everyExpressionHasOneRoot() {
        Expression remainder = CostFilter.of(new Not(new Or(List.of(DEV, PROD))))
                .and(CostFilter.dimensionIsNot(Dimension.RECORD_TYPE, List.of("Tax")))
                .expression()
                .orElseThrow();
        assertThat(remainder.and()).hasSize(2);
        assertThat(remainder.and().get(0).not().or()).hasSize(2);
        assertThat(remainder.and().get(1).not().dimensions().values()).containsExactly("Tax");
        assertThat(remainder.hasOr()).isFalse();
        assertThat(remainder.tags()).isNull();
        assertThat(remainder.dimensions()).isNull();
    }

    private static Expression expression(ChargeFilter filter) {
        return CostFilter.of(filter).expression().orElseThrow();
    }
}

package io.costanalyzer.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import io.costanalyzer.focus.Charge;
import io.costanalyzer.focus.ChargeFilter;
import io.costanalyzer.focus.ChargeFilter.And;
import io.costanalyzer.focus.ChargeFilter.Not;
import io.costanalyzer.focus.ChargeFilter.SubAccountIs;
import io.costanalyzer.focus.ChargeFilter.TagAbsent;
import io.costanalyzer.focus.ChargeFilter.TagIs;
import io.costanalyzer.focus.Tags;
import io.costanalyzer.ingestion.ChargeSlice;
import io.costanalyzer.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class AllocationRulesTest {

    private static final Environment DEV = Environment.of("dev");
    private static final Environment PROD = Environment.of("prod");
    private static final TagIs IS_DEV = new TagIs("Environment", Set.of("dev", "development"));
    private static final TagIs IS_PROD = new TagIs("Environment", Set.of("prod"));

    @Test
    void whatNoRuleMatchesIsUnallocated() {
        AllocationRules rules = new AllocationRules(List.of(new EnvironmentRule(DEV, IS_DEV)));
        assertThat(rules.environmentOf(charge("Environment", "development", null)))
                .isEqualTo(DEV);
        assertThat(rules.environmentOf(charge("Environment", "qa", null))).isEqualTo(Environment.UNALLOCATED);
        assertThat(rules.environmentOf(charge("Environment", "", null))).isEqualTo(Environment.UNALLOCATED);
    }

    /** A key counts wherever a rule looks at it; an environment is told by a key that its charges must bear. */
    @Test
    void knowsItsTagKeys() {
        AllocationRules rules = new AllocationRules(List.of(
                new EnvironmentRule(DEV, IS_DEV),
                new EnvironmentRule(PROD, new And(List.of(new TagAbsent("team"), new TagIs("stage", Set.of("live"))))),
                new EnvironmentRule(Environment.of("rest"), new SubAccountIs(Set.of("111122223333"))),
                new EnvironmentRule(Environment.of("odd"), new Not(new TagIs("keep", Set.of("yes"))))));
        assertThat(rules.tagKeys()).containsExactly("Environment", "keep", "stage", "team");
        assertThat(rules.toldBy("Environment")).containsExactly(DEV);
        assertThat(rules.toldBy("stage")).containsExactly(PROD);
        assertThat(rules.toldBy("team")).isEmpty();
        assertThat(rules.toldBy("keep")).isEmpty();
    }

    @Test
    void theSourceKnowsBest() {
        AllocationRules rules = new AllocationRules(List.of(new EnvironmentRule(DEV, IS_DEV)));
        Charge asked = Charge.builder(LocalDate.of(2026, 10, 1), "AWS Lambda", Money.of("USD", "1"))
                .environmentName("prod")
                .build();
        assertThat(rules.environmentOf(asked)).isEqualTo(PROD);
    }

    @Test
    void slicesOfOneTagNeedNoExclusions() {
        AllocationRules rules =
                new AllocationRules(List.of(new EnvironmentRule(DEV, IS_DEV), new EnvironmentRule(PROD, IS_PROD)));
        assertThat(rules.slices())
                .containsExactly(
                        new ChargeSlice("dev", IS_DEV),
                        new ChargeSlice("prod", IS_PROD),
                        new ChargeSlice("UNALLOCATED", new Not(new ChargeFilter.Or(List.of(IS_DEV, IS_PROD)))));
    }

    @Test
    void slicesThatMayOverlapLeaveOutTheEarlier() {
        SubAccountIs account = new SubAccountIs(Set.of("111122223333"));
        AllocationRules rules =
                new AllocationRules(List.of(new EnvironmentRule(DEV, IS_DEV), new EnvironmentRule(PROD, account)));
        assertThat(rules.slices().get(1).filter()).isEqualTo(new And(List.of(account, new Not(IS_DEV))));
    }

    /** Pitfall 26: environments add up to the bill, each charge in exactly one slice, and the same one as by the rules. */
    @Property
    void everyChargeAnswersExactlyOneSlice(@ForAll("rules") AllocationRules rules, @ForAll("charges") Charge charge) {
        List<ChargeSlice> answered = rules.slices().stream()
                .filter(slice -> slice.filter().matches(charge))
                .toList();
        assertThat(answered).hasSize(1);
        assertThat(answered.get(0).environmentName())
                .isEqualTo(rules.environmentOf(charge).name());
    }

    @Provide
    Arbitrary<AllocationRules> rules() {
        Arbitrary<ChargeFilter> filters = Arbitraries.of(
                IS_DEV,
                IS_PROD,
                new TagIs("Team", Set.of("dev")),
                new TagIs("Environment", Set.of("dev", "qa")),
                new TagAbsent("Environment"),
                new SubAccountIs(Set.of("1", "2")),
                new SubAccountIs(Set.of("2", "3")));
        Arbitrary<Environment> names = Arbitraries.of("a", "b", "c", "d").map(Environment::of);
        return net.jqwik.api.Combinators.combine(names, filters)
                .as(EnvironmentRule::new)
                .list()
                .ofMaxSize(5)
                .map(AllocationRules::new);
    }

    @Provide
    Arbitrary<Charge> charges() {
        return net.jqwik.api.Combinators.combine(
                        Arbitraries.of("Environment", "Team"),
                        Arbitraries.of("dev", "development", "prod", "qa", ""),
                        Arbitraries.of("1", "2", "3", "4"))
                .as(AllocationRulesTest::charge);
    }

    private static Charge charge(String key, String value, String account) {
        return Charge.builder(LocalDate.of(2026, 10, 1), "AWS Lambda", Money.of("USD", "1"))
                .tags(Tags.of(Map.of(key, value)))
                .subAccount(account, null)
                .build();
    }
}

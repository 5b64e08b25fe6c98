package io.costanalyzer.archive;

import static org.assertj.core.api.Assertions.assertThat;

import io.costanalyzer.allocation.AllocationRules;
import io.costanalyzer.allocation.Environment;
import io.costanalyzer.allocation.EnvironmentRule;
import io.costanalyzer.focus.ChargeFilter;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AllocationFingerprintTest {

    private static final ChargeFilter TAG = new ChargeFilter.TagIs("Environment", Set.of("prod", "production", "live"));
    private static final ChargeFilter ACCOUNT = new ChargeFilter.SubAccountIs(Set.of("111111111111"));

    /** The same in every process: sets iterate in another order in each, so the value is written down here. */
    @Test
    void isTheSameInEveryRun() {
        assertThat(fingerprint(rule("prod", TAG), rule("dev", ACCOUNT))).isEqualTo("ddfb5d74aa18dfa0");
    }

    @Test
    void differsWithEverythingThatAllocatesOtherwise() {
        List<String> all = Stream.<List<EnvironmentRule>>of(
                        List.of(),
                        List.of(rule("prod", TAG)),
                        List.of(rule("dev", TAG)),
                        List.of(rule("prod", TAG), rule("dev", ACCOUNT)),
                        List.of(rule("dev", ACCOUNT), rule("prod", TAG)),
                        List.of(rule("prod", new ChargeFilter.TagIs("Environment", Set.of("prod")))),
                        List.of(rule("prod", new ChargeFilter.TagIs("environment", Set.of("prod")))),
                        List.of(rule("prod", new ChargeFilter.CostCategoryIs("Environment", Set.of("prod")))),
                        List.of(rule("prod", new ChargeFilter.TagAbsent("Environment"))),
                        List.of(rule("prod", new ChargeFilter.Not(TAG))),
                        List.of(rule("prod", new ChargeFilter.And(List.of(TAG, ACCOUNT)))),
                        List.of(rule("prod", new ChargeFilter.Or(List.of(TAG, ACCOUNT)))),
                        List.of(rule("prod", new ChargeFilter.TagIs("a", Set.of("b", "c")))),
                        List.of(rule("prod", new ChargeFilter.TagIs("a", Set.of("b1'c")))))
                .map(rules -> AllocationFingerprint.of(new AllocationRules(rules)))
                .toList();
        assertThat(all).doesNotHaveDuplicates().allMatch(name -> name.matches("[0-9a-f]{16}"));
    }

    @Test
    void isTheSameForTheSameValuesInAnotherOrder() {
        assertThat(fingerprint(rule("prod", new ChargeFilter.And(List.of(TAG, ACCOUNT)))))
                .isEqualTo(fingerprint(rule("prod", new ChargeFilter.And(List.of(ACCOUNT, TAG)))));
    }

    private static EnvironmentRule rule(String environment, ChargeFilter filter) {
        return new EnvironmentRule(Environment.of(environment), filter);
    }

    private static String fingerprint(EnvironmentRule... rules) {
        return AllocationFingerprint.of(new AllocationRules(List.of(rules)));
    }
}

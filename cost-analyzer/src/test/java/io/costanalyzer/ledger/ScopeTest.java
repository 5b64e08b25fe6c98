package io.costanalyzer.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.costanalyzer.allocation.Environment;
import io.costanalyzer.focus.ChargeCategory;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ScopeTest {

    private static final Environment PROD = Environment.of("prod");

    @Test
    void eachPartOfItNarrows() {
        SeriesKey key = key("Amazon S3", "EU-Requests-Tier1");
        assertThat(Scope.spending().matches(key)).isTrue();
        assertThat(Scope.spending().in(PROD).matches(key)).isTrue();
        assertThat(Scope.spending().in(Environment.of("dev")).matches(key)).isFalse();
        assertThat(Scope.spending().ofServices(Set.of("Amazon S3")).matches(key))
                .isTrue();
        assertThat(Scope.spending().ofServices(Set.of("AWS Lambda")).matches(key))
                .isFalse();
        assertThat(Scope.spending().ofCategories(Set.of(ChargeCategory.CREDIT)).matches(key))
                .isFalse();
        assertThat(Scope.spending()
                        .in(PROD)
                        .ofServices(Set.of("Amazon S3"))
                        .ofUsageTypes(Set.of("Requests-Tier1"))
                        .matches(key))
                .isTrue();
    }

    @Test
    void aPatternHasStarsAndNothingElse() {
        Scope requests = Scope.spending().ofUsageTypes(Set.of("Requests-*"));
        assertThat(requests.matches(key("Amazon S3", "EU-Requests-Tier1"))).isTrue();
        assertThat(requests.matches(key("Amazon S3", "Requests-"))).isTrue();
        assertThat(requests.matches(key("Amazon S3", "TimedStorage"))).isFalse();
        assertThat(Scope.spending().ofUsageTypes(Set.of("*")).matches(key("Amazon S3", "EU-x")))
                .isTrue();
        assertThat(Scope.spending().ofUsageTypes(Set.of("Request.")).matches(key("Amazon S3", "Requests")))
                .isFalse();
        assertThat(Scope.spending().ofUsageTypes(Set.of("Request.*")).matches(key("Amazon S3", "Requests")))
                .isFalse();
        assertThat(Scope.spending().ofUsageTypes(Set.of("A", "Requests")).matches(key("Amazon S3", "Requests")))
                .isTrue();
    }

    @Test
    void whatHasNoUsageTypeIsOfNone() {
        assertThat(Scope.spending().ofUsageTypes(Set.of("*")).matches(key("Amazon S3", null)))
                .isFalse();
        assertThat(Scope.spending().matches(key("Amazon S3", null))).isTrue();
    }

    private static SeriesKey key(String service, String usageType) {
        return new SeriesKey(PROD, null, null, service, usageType, ChargeCategory.USAGE);
    }
}

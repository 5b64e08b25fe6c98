package io.costanalyzer.ingestion.focuscsv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FocusCsvOptionsTest {

    @Test
    void awsIsTheDefaultUnderAllItsNames() {
        FocusCsvOptions options = FocusCsvOptions.defaults();
        assertThat(options.wants("AWS", "Red Hat Inc.")).isTrue();
        assertThat(options.wants(null, "Amazon Web Services EMEA SARL")).isTrue();
        assertThat(options.wants("Microsoft", "Microsoft")).isFalse();
        assertThat(options.wants(null, null)).isFalse();
    }

    @Test
    void providersAndPublishersCanBeNamedAndNoneMeansAll() {
        assertThat(FocusCsvOptions.defaults()
                        .withProviders(Set.of("Red Hat Inc."))
                        .wants("AWS", "Red Hat Inc."))
                .isTrue();
        assertThat(FocusCsvOptions.defaults().withProviders(Set.of("Oracle")).wants("AWS", "AWS"))
                .isFalse();
        assertThat(FocusCsvOptions.defaults().withProviders(Set.of()).wants(null, null))
                .isTrue();
    }

    @Test
    void theToleranceIsAShare() {
        assertThatThrownBy(() -> FocusCsvOptions.defaults().withToleratedShare(new BigDecimal("5")))
                .hasMessage("The tolerated share of unreadable rows lies between 0 and 1, not at 5");
    }
}

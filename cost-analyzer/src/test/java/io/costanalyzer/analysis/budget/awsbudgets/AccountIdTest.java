package io.costanalyzer.analysis.budget.awsbudgets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccountIdTest {

    @Test
    void keepsLeadingZeros() {
        assertThat(AccountId.of("012345678901").get()).isEqualTo("012345678901");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12345678901", "1234567890123", "12345678901a", "１２３４５６７８９０１２"})
    void refusesWhatIsNoAccountId(String id) {
        assertThatThrownBy(() -> AccountId.of(id))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("twelve digits");
    }
}

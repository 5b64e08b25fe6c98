package io.costanalyzer.entry.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AccountNumbersTest {

    private final AccountNumbers hidden = new AccountNumbers(false);

    @Test
    void numbersOfAccountsAreHiddenWhereverTheyStand() {
        assertThat(hidden.hidden("User: arn:aws:sts::123456789012:assumed-role/costs may not, 210987654321 neither."))
                .isEqualTo("User: arn:aws:sts::********9012:assumed-role/costs may not, ********4321 neither.");
    }

    @Test
    void amountsAndDatesStay() {
        String text = "2026-11-20: 1234567.890123456789 USD, 0.123456789012, run 1234567890123";
        assertThat(hidden.hidden(text)).isEqualTo(text);
    }

    @Test
    void theyAreShownWhenAskedFor() {
        assertThat(new AccountNumbers(true).hidden("123456789012")).isEqualTo("123456789012");
    }
}

package io.costanalyzer.analysis.savings.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.costanalyzer.ledger.Scope;
import io.costanalyzer.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MeasureTest {

    private static final Measure PLAIN =
            Measure.of("arm", MeasureKind.RATE, Scope.spending(), LocalDate.of(2026, 5, 1));

    @Test
    void whatIsAddedChangesNothingElse() {
        Promise promise = new Promise.OfScope(new BigDecimal("0.2"));
        Measure whole = PLAIN.withRollOutDays(0)
                .withPromise(promise)
                .withLever(Lever.COST)
                .withDrivers(Set.of("Request"));
        assertThat(whole)
                .isEqualTo(new Measure(
                        "arm",
                        "arm",
                        MeasureKind.RATE,
                        Lever.COST,
                        PLAIN.scope(),
                        PLAIN.applied(),
                        Optional.of(0),
                        Optional.of(promise),
                        Set.of("Request")));
        assertThat(PLAIN.lever()).isEqualTo(MeasureKind.RATE.lever());
        assertThat(PLAIN.drivers()).isEmpty();
    }

    @Test
    void aRollOutCannotBeNegative() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PLAIN.withRollOutDays(-1))
                .withMessageContaining("arm");
    }

    @Test
    void everyKindHasItsWordAndItsLever() {
        Map<String, Lever> levers = Arrays.stream(MeasureKind.values())
                .collect(Collectors.toMap(MeasureKind::displayName, MeasureKind::lever));
        assertThat(levers)
                .isEqualTo(Map.of(
                        "rate", Lever.PRICE,
                        "quantity", Lever.COST,
                        "schedule", Lever.COST,
                        "removal", Lever.COST,
                        "storage class", Lever.MIX,
                        "capacity", Lever.COST));
    }

    /** A promise of nothing is a mistake in the configuration, and not one that is always kept. */
    @Test
    void aPromiseIsAboveNothing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Promise.OfScope(BigDecimal.ZERO))
                .withMessageContaining("not 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Promise.PerMonth(Money.of("USD", "0")))
                .withMessageContaining("not 0 USD");
        assertThat(new Promise.OfScope(new BigDecimal("0.0001")).share()).isEqualByComparingTo("0.0001");
        assertThat(new Promise.PerMonth(Money.of("USD", "0.01")).saving()).isEqualTo(Money.of("USD", "0.01"));
    }
}

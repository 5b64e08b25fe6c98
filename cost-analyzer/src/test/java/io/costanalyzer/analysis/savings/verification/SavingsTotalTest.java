package io.costanalyzer.analysis.savings.verification;

import static io.costanalyzer.analysis.LedgerSketch.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.costanalyzer.analysis.savings.measure.Measure;
import io.costanalyzer.analysis.savings.measure.MeasureKind;
import io.costanalyzer.ledger.Scope;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;

class SavingsTotalTest {

    @Test
    void clearSavingsAddUpAndTheirDoubtsGrowMoreSlowly() {
        SavingsTotal total = total(
                saving("one", SavingsVerdict.VERIFIED, "3", "2", "4", Set.of()),
                saving("other", SavingsVerdict.PARTLY, "4", "3", "5", Set.of()));
        assertThat(total.perDay()).isEqualTo(usd("7"));
        assertThat(total.low().amount().doubleValue()).isCloseTo(7 - Math.sqrt(2), within(1e-6));
        assertThat(total.high().amount().doubleValue()).isCloseTo(7 + Math.sqrt(2), within(1e-6));
        assertThat(total.perMonth()).isEqualTo(usd("7").times(365).perUnit(12));
    }

    @Test
    void whatRoseIsTakenOff() {
        assertThat(total(
                                saving("one", SavingsVerdict.VERIFIED, "3", "2", "4", Set.of()),
                                saving("worse", SavingsVerdict.WORSE, "-1", "-2", "-0.5", Set.of()))
                        .perDay())
                .isEqualTo(usd("2"));
    }

    @Test
    void whatCannotBeToldApartCountsOnceAndWhatIsLostOrUnclearNotAtAll() {
        SavingsTotal total = total(
                saving("one", SavingsVerdict.CANNOT_TELL, "3", "2", "4", Set.of("twin")),
                saving("twin", SavingsVerdict.CANNOT_TELL, "3", "2", "4", Set.of("one")),
                saving("gone", SavingsVerdict.REVERTED, "5", "4", "6", Set.of()),
                saving("young", SavingsVerdict.TOO_EARLY, "5", "4", "6", Set.of()),
                saving("unclear", SavingsVerdict.NOT_SEEN, "1", "-1", "2", Set.of()));
        assertThat(total.perDay()).isEqualTo(usd("3"));
    }

    private static SavingsTotal total(VerifiedSaving... savings) {
        return SavingsTotal.of(List.of(savings), CurrencyUnit.USD);
    }

    /** Of a scope that costs $10 a day. */
    private static VerifiedSaving saving(
            String id, SavingsVerdict verdict, String saved, String low, String high, Set<String> together) {
        Measure measure = Measure.of(id, MeasureKind.QUANTITY, Scope.spending(), LocalDate.of(2026, 7, 1));
        SavingEstimate estimate = new SavingEstimate(
                usd("10"),
                usd("10"),
                usd("10").plus(usd(saved)),
                usd(low),
                usd(high),
                share(saved),
                share(low),
                share(high));
        return new VerifiedSaving(
                measure,
                verdict,
                Optional.of(estimate),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                LifeCycle.of(measure, VerificationPolicy.USUAL),
                Optional.empty(),
                together,
                List.of(),
                List.of());
    }

    private static BigDecimal share(String dollars) {
        return new BigDecimal(dollars).movePointLeft(1);
    }
}

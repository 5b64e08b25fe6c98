package io.costanalyzer.analysis.savings.outlook;

import static io.costanalyzer.analysis.savings.verification.SketchedBill.AS_OF;
import static io.costanalyzer.analysis.savings.verification.SketchedBill.LAMBDA;
import static io.costanalyzer.analysis.savings.verification.SketchedBill.date;
import static io.costanalyzer.analysis.savings.verification.SketchedBill.lambda;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.costanalyzer.analysis.savings.measure.Measure;
import io.costanalyzer.analysis.savings.measure.MeasureKind;
import io.costanalyzer.analysis.savings.measure.Promise;
import io.costanalyzer.analysis.savings.verification.LifeCycle;
import io.costanalyzer.analysis.savings.verification.SavingEstimate;
import io.costanalyzer.analysis.savings.verification.SavingsVerdict;
import io.costanalyzer.analysis.savings.verification.SavingsVerifier;
import io.costanalyzer.analysis.savings.verification.SketchedBill;
import io.costanalyzer.analysis.savings.verification.VerificationPolicy;
import io.costanalyzer.analysis.savings.verification.VerifiedSaving;
import io.costanalyzer.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TrackRecordTest {

    @Test
    void withoutAnyJudgedPromiseItIsTheUsualOne() {
        TrackRecord record = TrackRecord.of(List.of());
        assertThat(record.kept()).isCloseTo(.6, within(1e-9));
        assertThat(record.spread()).isCloseTo(.4, within(1e-9));
    }

    @Test
    void aPromiseThatWasKeptRaisesIt() {
        assertThat(record("0.3").kept()).isCloseTo((1 + 2 * .6) / 3, within(.05));
    }

    @Test
    void oneOfWhichLittleCameLowersIt() {
        assertThat(record("0.9").kept()).isLessThan(.6);
    }

    /** Beside the two imaginary promises, of which 60 % came give or take 40 %. */
    @Test
    void meanAndSpreadAreThoseOfAllPromises() {
        TrackRecord record =
                TrackRecord.of(List.of(judged(SavingsVerdict.VERIFIED, "1"), judged(SavingsVerdict.WORSE, "-.2")));
        double mean = (1 - .2 + 2 * .6) / 4;
        double squares = Math.pow(1 - mean, 2) + Math.pow(-.2 - mean, 2) + 2 * (.16 + Math.pow(.6 - mean, 2));
        assertThat(record.kept()).isCloseTo(mean, within(1e-9));
        assertThat(record.spread()).isCloseTo(Math.sqrt(squares / 4), within(1e-9));
    }

    @Test
    void whatWasUndoneCameToNothingAndNoPromiseCountsForMoreThanHalfAsMuchAgain() {
        assertThat(TrackRecord.of(List.of(judged(SavingsVerdict.REVERTED, "1"))).kept())
                .isCloseTo(1.2 / 3, within(1e-9));
        assertThat(TrackRecord.of(List.of(judged(SavingsVerdict.VERIFIED, "9"))).kept())
                .isCloseTo((1.5 + 1.2) / 3, within(1e-9));
        assertThat(TrackRecord.of(List.of(judged(SavingsVerdict.WORSE, "-9"))).kept())
                .isCloseTo((-.5 + 1.2) / 3, within(1e-9));
    }

    @Test
    void whatIsNotJudgedDoesNotCount() {
        assertThat(TrackRecord.of(List.of(judged(SavingsVerdict.TOO_EARLY, "1")))
                        .kept())
                .isCloseTo(.6, within(1e-9));
    }

    /** A measure that promised a dollar a day of ten, and saved so many. */
    private static VerifiedSaving judged(SavingsVerdict verdict, String saved) {
        BigDecimal share = new BigDecimal(saved).movePointLeft(1);
        Money ten = Money.of("USD", "10");
        SavingEstimate estimate = new SavingEstimate(ten, ten, ten, ten, ten, share, share, share);
        LocalDate day = date(120);
        return new VerifiedSaving(
                Measure.of("arm", MeasureKind.QUANTITY, lambda(), day),
                verdict,
                Optional.of(estimate),
                Optional.empty(),
                Optional.empty(),
                Optional.of(Money.of("USD", "1")),
                Optional.empty(),
                new LifeCycle(
                        Optional.of(day),
                        Optional.of(day),
                        Optional.of(day),
                        verdict == SavingsVerdict.REVERTED ? Optional.of(day.plusDays(50)) : Optional.empty()),
                Optional.empty(),
                Set.of(),
                List.of(),
                List.of());
    }

    private static TrackRecord record(String promised) {
        Measure measure = Measure.of("arm", MeasureKind.QUANTITY, lambda(), date(120))
                .withPromise(new Promise.OfScope(new BigDecimal(promised)));
        return TrackRecord.of(new SavingsVerifier(VerificationPolicy.USUAL)
                .verify(
                        SketchedBill.ofSteadyTraffic()
                                .usage(LAMBDA, "EU-Lambda-GB-Second", 20, 1, day -> day < 120 ? 1 : .7)
                                .ledger(),
                        List.of(measure),
                        AS_OF)
                .savings());
    }
}

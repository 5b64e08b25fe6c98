package io.costanalyzer.analysis.savings.verification;

import static io.costanalyzer.analysis.savings.verification.SketchedBill.AS_OF;
import static io.costanalyzer.analysis.savings.verification.SketchedBill.LAMBDA;
import static io.costanalyzer.analysis.savings.verification.SketchedBill.date;
import static io.costanalyzer.analysis.savings.verification.SketchedBill.lambda;
import static org.assertj.core.api.Assertions.assertThat;

import io.costanalyzer.analysis.LedgerSketch;
import io.costanalyzer.analysis.savings.measure.Measure;
import io.costanalyzer.analysis.savings.measure.MeasureKind;
import io.costanalyzer.analysis.savings.measure.Promise;
import io.costanalyzer.ledger.CostLedger;
import io.costanalyzer.ledger.Scope;
import io.costanalyzer.money.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Measures that cannot be judged: a clear word each, and nothing claimed. */
class BadMeasuresTest {

    private static final SavingsVerifier VERIFIER = new SavingsVerifier(VerificationPolicy.USUAL);
    private static final CostLedger LEDGER = SketchedBill.ofSteadyTraffic()
            .usage(LAMBDA, "EU-Lambda-GB-Second", 20, 1, day -> day < 120 ? 1 : .7)
            .exact("Amazon Kendra", "EU-Kendra-Hours", day -> day < 150 ? 0 : 4)
            .exact("Amazon Rebate", "EU-Rebate", day -> day < 120 ? -5 : -1)
            .exact("Amazon Turned", "EU-Turned", day -> day < 120 ? 20 : -2)
            .exact("Amazon Athena", "EU-DataScannedInTB", day -> day % 50 == 1 ? 5 : 0)
            .ledger();

    @Test
    void aScopeThatMatchesNothing() {
        Measure measure = measure("typo", Scope.spending().ofServices(Set.of("Amazon Lambda")), 120);
        refused(measure, MeasureProblem.MATCHES_NOTHING, Remedy.CORRECT_THE_SCOPE);
    }

    @Test
    void aScopeThatMatchesNothingIsToldOnTheDayOfTheMeasureAlready() {
        Measure measure = measure("typo", Scope.spending().ofServices(Set.of("Amazon Lambda")), 120);
        VerifiedSaving found =
                VERIFIER.verify(LEDGER, List.of(measure), date(120)).savings().get(0);
        assertThat(found.problems()).containsExactly(MeasureProblem.MATCHES_NOTHING);
    }

    @Test
    void aDateBeforeTheHistory() {
        refused(measure("old", lambda(), -30), MeasureProblem.BEFORE_THE_HISTORY, Remedy.READ_EARLIER_MONTHS);
    }

    @Test
    void aDateSoonAfterTheHistoryBegins() {
        refused(measure("early", lambda(), 20), MeasureProblem.TOO_LITTLE_BEFORE, Remedy.READ_EARLIER_MONTHS);
    }

    /** Of what costs less than nothing no part can be saved; it cost 4 USD a day more afterwards. */
    @Test
    void aScopeOfRebatesAlone() {
        Measure measure = measure("rebate", Scope.spending().ofServices(Set.of("Amazon Rebate")), 120);
        refused(measure, MeasureProblem.NO_COST_BEFORE, Remedy.CORRECT_THE_SCOPE);
    }

    @Test
    void aCostThatTurnsIntoARebateIsSavedWithItsEndsInOrder() {
        Measure measure = measure("turned", Scope.spending().ofServices(Set.of("Amazon Turned")), 120);
        SavingEstimate estimate = VERIFIER.verify(LEDGER, List.of(measure), AS_OF)
                .savings()
                .get(0)
                .estimate()
                .orElseThrow();
        assertThat(estimate.share()).isGreaterThan(BigDecimal.ONE);
        assertThat(estimate.shareLow()).isLessThanOrEqualTo(estimate.share());
        assertThat(estimate.shareHigh()).isGreaterThanOrEqualTo(estimate.share());
    }

    @Test
    void aScopeWithoutDataBefore() {
        Measure measure = measure("new", Scope.spending().ofServices(Set.of("Amazon Kendra")), 120);
        refused(measure, MeasureProblem.NO_COST_BEFORE, Remedy.CORRECT_THE_SCOPE);
    }

    @Test
    void aScopeThatIsHardlyEverUsed() {
        Measure measure = measure("rare", Scope.spending().ofServices(Set.of("Amazon Athena")), 120);
        refused(measure, MeasureProblem.RARELY_USED, Remedy.NARROW_THE_SCOPE);
    }

    @Test
    void noBillAtAll() {
        CostLedger empty = LedgerSketch.of("2026-01", "2026-01").covering();
        VerifiedSaving found = VERIFIER.verify(empty, List.of(measure("any", lambda(), 120)), AS_OF)
                .savings()
                .get(0);
        assertThat(found.verdict()).isEqualTo(SavingsVerdict.CANNOT_TELL);
        assertThat(found.problems()).containsExactly(MeasureProblem.BEFORE_THE_HISTORY);
        assertThat(found.estimate()).isEmpty();
    }

    @Test
    void twoMeasuresOnOneDayAndScope() {
        Verification found =
                VERIFIER.verify(LEDGER, List.of(measure("one", lambda(), 120), measure("other", lambda(), 120)), AS_OF);
        assertThat(found.savings()).allSatisfy(saving -> {
            assertThat(saving.verdict()).isEqualTo(SavingsVerdict.CANNOT_TELL);
            assertThat(saving.problems()).containsExactly(MeasureProblem.SAME_DAY_AND_SCOPE);
            assertThat(saving.remedies()).containsExactly(Remedy.SEPARATE_THE_DATES);
            assertThat(saving.estimate()).isPresent();
        });
        assertThat(found.find("one").orElseThrow().together()).containsExactly("other");
        // What both save together is counted once.
        assertThat(found.total(LEDGER.currency()).perDay())
                .isEqualTo(
                        found.find("one").orElseThrow().estimate().orElseThrow().perDay());
    }

    @Test
    void aPromiseOverOneHundredPercent() {
        Measure measure = measure("bold", lambda(), 120).withPromise(new Promise.OfScope(new BigDecimal("1.2")));
        VerifiedSaving found =
                VERIFIER.verify(LEDGER, List.of(measure), AS_OF).savings().get(0);
        assertThat(found.problems()).containsExactly(MeasureProblem.PROMISES_TOO_MUCH);
        assertThat(found.verdict()).isEqualTo(SavingsVerdict.PARTLY);
    }

    @Test
    void aPromiseOverOneHundredPercentIsToldBeforeItIsApplied() {
        Measure measure = measure("bold", lambda(), 400).withPromise(new Promise.OfScope(new BigDecimal("1.2")));
        VerifiedSaving found =
                VERIFIER.verify(LEDGER, List.of(measure), AS_OF).savings().get(0);
        assertThat(found.verdict()).isEqualTo(SavingsVerdict.PROMISED);
        assertThat(found.problems()).containsExactly(MeasureProblem.IN_THE_FUTURE, MeasureProblem.PROMISES_TOO_MUCH);
    }

    @Test
    void anAmountAboveWhatTheScopeCosts() {
        Measure measure = measure("bold", lambda(), 120).withPromise(new Promise.PerMonth(Money.of("USD", "5000")));
        VerifiedSaving found =
                VERIFIER.verify(LEDGER, List.of(measure), AS_OF).savings().get(0);
        assertThat(found.problems()).containsExactly(MeasureProblem.PROMISES_TOO_MUCH);
    }

    /** Roll-out takes longer than the bill is known: it is applied, nothing is claimed, and waiting helps. */
    @Test
    void aRollOutBeyondTheKnownDays() {
        VerifiedSaving found = VERIFIER.verify(
                        LEDGER, List.of(measure("slow", lambda(), 120).withRollOutDays(200)), AS_OF)
                .savings()
                .get(0);
        assertThat(found.verdict()).isEqualTo(SavingsVerdict.APPLIED);
        assertThat(found.remedies()).containsExactly(Remedy.WAIT);
        assertThat(found.estimate()).isEmpty();
        assertThat(found.lifeCycle().inForceOn()).contains(date(320));
    }

    /** What fell and rose again before the measure came was not its doing: neither a saving nor a saving that was lost. */
    @Test
    void aSavingThatWasUndoneBeforeTheMeasureWasApplied() {
        CostLedger ledger = SketchedBill.ofSteadyTraffic()
                .usage(LAMBDA, "EU-Lambda-GB-Second", 20, 1, day -> day >= 60 && day < 95 ? .6 : 1)
                .ledger();
        VerifiedSaving found = VERIFIER.verify(ledger, List.of(measure("late", lambda(), 120)), AS_OF)
                .savings()
                .get(0);
        assertThat(found.verdict()).isIn(SavingsVerdict.NOT_SEEN, SavingsVerdict.CANNOT_TELL);
        assertThat(found.lifeCycle().lostOn()).isEmpty();
        assertThat(found.isClear()).isFalse();
    }

    @Test
    void everyProblemAndRemedyHasASentence() {
        for (MeasureProblem problem : MeasureProblem.values()) {
            assertThat(problem.sentence()).endsWith(".").hasSizeGreaterThan(30);
        }
        for (Remedy remedy : Remedy.values()) {
            assertThat(remedy.sentence()).endsWith(".").hasSizeGreaterThan(20);
        }
    }

    private static void refused(Measure measure, MeasureProblem problem, Remedy remedy) {
        VerifiedSaving found =
                VERIFIER.verify(LEDGER, List.of(measure), AS_OF).savings().get(0);
        assertThat(found.verdict()).isEqualTo(SavingsVerdict.CANNOT_TELL);
        assertThat(found.problems()).containsExactly(problem);
        assertThat(found.remedies()).containsExactly(remedy);
        assertThat(found.estimate()).isEmpty();
        assertThat(found.isClear()).isFalse();
    }

    private static Measure measure(String id, Scope scope, int day) {
        return Measure.of(id, MeasureKind.QUANTITY, scope, date(day));
    }
}

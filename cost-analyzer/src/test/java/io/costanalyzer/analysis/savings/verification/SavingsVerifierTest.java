package io.costanalyzer.analysis.savings.verification;

import static io.costanalyzer.analysis.savings.verification.SketchedBill.AS_OF;
import static io.costanalyzer.analysis.savings.verification.SketchedBill.DYNAMO;
import static io.costanalyzer.analysis.savings.verification.SketchedBill.LAMBDA;
import static io.costanalyzer.analysis.savings.verification.SketchedBill.date;
import static io.costanalyzer.analysis.savings.verification.SketchedBill.lambda;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.costanalyzer.analysis.savings.measure.Measure;
import io.costanalyzer.analysis.savings.measure.MeasureKind;
import io.costanalyzer.analysis.savings.measure.Promise;
import io.costanalyzer.focus.CostMetric;
import io.costanalyzer.ledger.CostLedger;
import io.costanalyzer.money.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SavingsVerifierTest {

    private static final int AT = 120;

    private static final SavingsVerifier VERIFIER = new SavingsVerifier(VerificationPolicy.USUAL);

    @Test
    void whatWasPromisedAndCameIsVerified() {
        VerifiedSaving found = verify(bill(.7), promised(measure("arm", AT), "0.3"));
        assertThat(found.verdict()).isEqualTo(SavingsVerdict.VERIFIED);
        SavingEstimate estimate = found.estimate().orElseThrow();
        assertThat(estimate.share().doubleValue()).isCloseTo(.3, within(.03));
        assertThat(estimate.shareLow()).isLessThan(estimate.share());
        assertThat(estimate.shareHigh()).isGreaterThan(estimate.share());
        assertThat(estimate.perMonth().amount().doubleValue())
                .isCloseTo(estimate.perDay().amount().doubleValue() * 365 / 12, within(1e-6));
        assertThat(found.isClear()).isTrue();
    }

    @Test
    void itsDatesAndEvidenceAreTold() {
        VerifiedSaving found = verify(bill(.7), measure("arm", AT).withRollOutDays(5));
        assertThat(found.lifeCycle())
                .isEqualTo(new LifeCycle(
                        Optional.of(date(AT)),
                        Optional.of(date(AT + 5)),
                        Optional.of(date(AT + 5 + 14 + 2)),
                        Optional.empty()));
        Evidence evidence = found.evidence().orElseThrow();
        assertThat(evidence.daysBefore()).isEqualTo(AT);
        assertThat(evidence.daysJudged()).isEqualTo(60);
        assertThat(evidence.drivers()).singleElement().asString().startsWith("traffic of prod");
        assertThat(evidence.placebos()).isPositive();
    }

    /** What is shown as a fact is the bill's own sum, to the last digit. */
    @Test
    void costsBeforeAndAfterAreExactAndTheBilledViewStandsBeside() {
        CostLedger ledger = bill(.7).ledger();
        VerifiedSaving found = VERIFIER.verify(ledger, List.of(measure("arm", AT)), AS_OF)
                .find("arm")
                .orElseThrow();
        Evidence evidence = found.evidence().orElseThrow();
        Money after =
                ledger.cost(lambda(), CostMetric.BILLED_COST, evidence.judged()).orElseThrow();
        assertThat(found.estimate().orElseThrow().actual())
                .isEqualTo(after.perUnit(evidence.judged().days()));
        assertThat(found.billed().orElseThrow().after())
                .isEqualTo(after.perUnit(evidence.judged().days()));
        assertThat(found.billed().orElseThrow().fall())
                .isEqualTo(found.billed()
                        .orElseThrow()
                        .before()
                        .minus(found.billed().orElseThrow().after()));
    }

    @Test
    void muchLessThanPromisedIsPartly() {
        assertThat(verify(bill(.85), promised(measure("arm", AT), "0.4")).verdict())
                .isEqualTo(SavingsVerdict.PARTLY);
    }

    @Test
    void nothingIsNotSeen() {
        assertThat(verify(bill(1), promised(measure("arm", AT), "0.3")).verdict())
                .isEqualTo(SavingsVerdict.NOT_SEEN);
    }

    @Test
    void costThatRoseIsWorseAndShownAsNegative() {
        VerifiedSaving found = verify(bill(1.3), promised(measure("arm", AT), "0.3"));
        assertThat(found.verdict()).isEqualTo(SavingsVerdict.WORSE);
        assertThat(found.estimate().orElseThrow().perDay().signum()).isNegative();
    }

    @Test
    void trafficThatFallsOnTheSameDayIsNoSaving() {
        SketchedBill bill =
                SketchedBill.of(day -> day < AT ? 1 : .7).usage(LAMBDA, "EU-Lambda-GB-Second", 20, 1, day -> 1);
        VerifiedSaving found = verify(bill, promised(measure("arm", AT), "0.3"));
        assertThat(found.verdict()).isNotIn(SavingsVerdict.VERIFIED, SavingsVerdict.PARTLY);
        assertThat(found.estimate().orElseThrow().share().doubleValue()).isCloseTo(0, within(.08));
    }

    @Test
    void trafficThatGrowsHidesNoSaving() {
        SketchedBill bill = SketchedBill.of(day -> day < AT ? 1 : 1.4)
                .usage(LAMBDA, "EU-Lambda-GB-Second", 20, 1, day -> day < AT ? 1 : .7);
        VerifiedSaving found = verify(bill, promised(measure("arm", AT), "0.3"));
        assertThat(found.verdict()).isEqualTo(SavingsVerdict.VERIFIED);
        assertThat(found.estimate().orElseThrow().share().doubleValue()).isCloseTo(.3, within(.04));
    }

    @Test
    void aSavingThatWasUndoneIsReverted() {
        SketchedBill bill = SketchedBill.ofSteadyTraffic()
                .usage(LAMBDA, "EU-Lambda-GB-Second", 20, 1, day -> day < AT || day >= AT + 45 ? 1 : .6);
        VerifiedSaving found = verify(bill, promised(measure("arm", AT), "0.4"));
        assertThat(found.verdict()).isEqualTo(SavingsVerdict.REVERTED);
        assertThat(found.lifeCycle().lostOn().orElseThrow()).isBetween(date(AT + 43), date(AT + 47));
    }

    /** The mean of all judged days mixes what was saved with what no longer is; until it was lost it was the whole. */
    @Test
    void aSavingThatWasUndoneTellsWhatItWasUntilThen() {
        SketchedBill bill = SketchedBill.ofSteadyTraffic()
                .usage(LAMBDA, "EU-Lambda-GB-Second", 20, 1, day -> day < AT || day >= AT + 45 ? 1 : .6);
        VerifiedSaving found = verify(bill, promised(measure("arm", AT), "0.4"));
        assertThat(found.untilLost().orElseThrow().share().doubleValue()).isCloseTo(.4, within(.05));
        assertThat(found.untilLost().orElseThrow().actual().amount().doubleValue())
                .isCloseTo(12, within(1.0));
        assertThat(found.estimate().orElseThrow().share().doubleValue()).isCloseTo(.4 * 31 / 60, within(.05));
        assertThat(verify(bill(.7), measure("arm", AT)).untilLost()).isEmpty();
    }

    @Test
    void aWindowThatEndsEarlySaysWhy() {
        SketchedBill bill = SketchedBill.ofSteadyTraffic()
                .usage(LAMBDA, "EU-Lambda-GB-Second", 20, 1, day -> day < 100 ? 1 : day < 150 ? .8 : .8 * .7);
        List<Measure> measures = List.of(
                measure("first", 100).withRollOutDays(2),
                measure("second", 150).withRollOutDays(2),
                measure("third", 180).withRollOutDays(2));
        Verification all = VERIFIER.verify(bill.ledger(), measures, AS_OF);
        assertThat(ends(all, "first")).containsExactly(new WindowEnd(date(150), Set.of("second")));
        assertThat(ends(all, "third")).containsExactly(new WindowEnd(AS_OF.minusDays(2), Set.of()));
        assertThat(ends(VERIFIER.verify(bill.ledger(), measures, date(186)), "second"))
                .as("the third is too young to be judged, and ends the second's days all the same")
                .containsExactly(new WindowEnd(date(180), Set.of("third")));
        assertThat(verify(bill(.7), measure("arm", AT)).evidence().orElseThrow().ends())
                .isEmpty();
    }

    private static List<WindowEnd> ends(Verification all, String id) {
        return all.find(id).orElseThrow().evidence().orElseThrow().ends();
    }

    @Test
    void somethingThatIsGoneIsVerifiedInFull() {
        SketchedBill bill =
                SketchedBill.ofSteadyTraffic().exact(LAMBDA, "EU-Lambda-GB-Second", day -> day < AT ? 3 : 0);
        VerifiedSaving found = verify(bill, measure("removal", AT).withRollOutDays(1));
        assertThat(found.verdict()).isEqualTo(SavingsVerdict.VERIFIED);
        assertThat(found.estimate().orElseThrow().share().doubleValue()).isCloseTo(1, within(.001));
        assertThat(found.estimate().orElseThrow().perDay().amount().doubleValue())
                .isCloseTo(3, within(.05));
    }

    /** Use that only moves to another usage type of the scope saves what the other costs less, and no more. */
    @Test
    void useThatChangesItsNameIsNoSaving() {
        SketchedBill bill = SketchedBill.ofSteadyTraffic()
                .usage(LAMBDA, "EU-Lambda-GB-Second", 20, 1, day -> day < AT ? 1 : 0)
                .usage(LAMBDA, "EU-Lambda-GB-Second-ARM", 20, 1, day -> day < AT ? 0 : .8);
        VerifiedSaving found = verify(bill, promised(measure("arm", AT), "0.2"));
        assertThat(found.verdict()).isEqualTo(SavingsVerdict.VERIFIED);
        assertThat(found.estimate().orElseThrow().share().doubleValue()).isCloseTo(.2, within(.04));
    }

    @Test
    void measuresInSeveralStagesAreToldApartByTheirDates() {
        SketchedBill bill = SketchedBill.ofSteadyTraffic()
                .usage(LAMBDA, "EU-Lambda-GB-Second", 20, 1, day -> day < 100 ? 1 : day < 150 ? .8 : .8 * .7);
        Verification found = VERIFIER.verify(
                bill.ledger(),
                List.of(
                        measure("first", 100).withRollOutDays(2),
                        measure("second", 150).withRollOutDays(2)),
                AS_OF);
        assertThat(share(found, "first")).isCloseTo(.2, within(.04));
        assertThat(share(found, "second")).isCloseTo(.3, within(.04));
        assertThat(found.total(bill.ledger().currency()).perDay())
                .as("both count")
                .isEqualTo(found.savings().stream()
                        .map(saving -> saving.estimate().orElseThrow().perDay())
                        .reduce(Money::plus)
                        .orElseThrow());
    }

    @Test
    void theSameInputGivesTheSameFigures() {
        CostLedger ledger = bill(.8).ledger();
        assertThat(VERIFIER.verify(ledger, List.of(measure("arm", AT)), AS_OF).savings())
                .isEqualTo(VERIFIER.verify(ledger, List.of(measure("arm", AT)), AS_OF)
                        .savings());
    }

    @Test
    void soonAfterItsDateAMeasureIsAppliedAndThenMeasuring() {
        CostLedger ledger = bill(.7).ledger();
        List<Measure> measures = List.of(measure("arm", AT));
        assertThat(verdict(ledger, measures, AT - 1)).isEqualTo(SavingsVerdict.PROMISED);
        assertThat(verdict(ledger, measures, AT)).isEqualTo(SavingsVerdict.APPLIED);
        assertThat(verdict(ledger, measures, AT + 15)).isEqualTo(SavingsVerdict.APPLIED);
        assertThat(verdict(ledger, measures, AT + 20)).isEqualTo(SavingsVerdict.MEASURING);
        assertThat(verdict(ledger, measures, AT + 27)).isEqualTo(SavingsVerdict.TOO_EARLY);
        assertThat(verdict(ledger, measures, AT + 45)).isEqualTo(SavingsVerdict.VERIFIED);
    }

    private static SavingsVerdict verdict(CostLedger ledger, List<Measure> measures, int asOf) {
        return VERIFIER.verify(ledger, measures, date(asOf)).savings().get(0).verdict();
    }

    private static double share(Verification found, String id) {
        return found.find(id).orElseThrow().estimate().orElseThrow().share().doubleValue();
    }

    private static SketchedBill bill(double factor) {
        return SketchedBill.ofSteadyTraffic()
                .usage(LAMBDA, "EU-Lambda-GB-Second", 20, 1, day -> day < AT ? 1 : factor)
                .usage(DYNAMO, "EU-ReadRequestUnits", 10, 2, day -> 1);
    }

    private static Measure measure(String id, int day) {
        return Measure.of(id, MeasureKind.QUANTITY, lambda(), date(day));
    }

    private static Measure promised(Measure measure, String share) {
        return measure.withPromise(new Promise.OfScope(new BigDecimal(share)));
    }

    private static VerifiedSaving verify(SketchedBill bill, Measure measure) {
        return VERIFIER.verify(bill.ledger(), List.of(measure), AS_OF)
                .find(measure.id())
                .orElseThrow();
    }
}

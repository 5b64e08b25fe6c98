package io.costanalyzer.analysis.savings.verification;

import static io.costanalyzer.analysis.savings.verification.SketchedBill.AS_OF;
import static io.costanalyzer.analysis.savings.verification.SketchedBill.LAMBDA;
import static io.costanalyzer.analysis.savings.verification.SketchedBill.date;
import static io.costanalyzer.analysis.savings.verification.SketchedBill.lambda;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.costanalyzer.analysis.savings.measure.Measure;
import io.costanalyzer.analysis.savings.measure.MeasureKind;
import io.costanalyzer.analysis.savings.measure.Promise;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.focus.CostMetric;
import io.costanalyzer.focus.NamedTags;
import io.costanalyzer.focus.Tags;
import io.costanalyzer.ledger.CostLedger;
import io.costanalyzer.ledger.Scope;
import io.costanalyzer.money.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

/** Measures that act on charges with a tag alone. */
class TaggedMeasuresTest {

    private static final SavingsVerifier VERIFIER = new SavingsVerifier(VerificationPolicy.USUAL);
    private static final NamedTags CHECKOUT = NamedTags.of("team", List.of("checkout"));
    private static final Tags IS_CHECKOUT = Tags.of(Map.of("team", "checkout"));
    private static final Measure OF_CHECKOUT = Measure.of(
                    "of-checkout", MeasureKind.QUANTITY, lambda().ofTags(CHECKOUT), date(120))
            .withPromise(new Promise.OfScope(new BigDecimal("0.5")));

    /** 30 dollars a day of everybody's, 10 of checkout's, all of one usage type. */
    private static SketchedBill bill(int activated, IntToDoubleFunction others) {
        return SketchedBill.ofSteadyTraffic()
                .usage(LAMBDA, "EU-Lambda-GB-Second", 30, 1, others)
                .tagged(IS_CHECKOUT, activated, LAMBDA, "EU-Lambda-GB-Second", 10, TaggedMeasuresTest::halved);
    }

    private static double halved(int day) {
        return day < 120 ? 1 : .5;
    }

    private static VerifiedSaving judged(CostLedger ledger, Measure measure) {
        return VERIFIER.verify(ledger, List.of(measure), AS_OF).savings().get(0);
    }

    private static double perDay(VerifiedSaving saving) {
        return saving.estimate().orElseThrow().perDay().amount().doubleValue();
    }

    @Test
    void isVerifiedOnTheChargesThatCarryTheTag() {
        CostLedger ledger = bill(0, day -> 1).readWith(CHECKOUT, 0).ledger();
        VerifiedSaving saving = judged(ledger, OF_CHECKOUT);
        assertThat(saving.verdict()).isEqualTo(SavingsVerdict.VERIFIED);
        assertThat(perDay(saving)).isCloseTo(5, within(.5));
        assertThat(saving.estimate().orElseThrow().share().doubleValue()).isCloseTo(.5, within(.04));
        ChargePeriod before = saving.evidence().orElseThrow().before();
        assertThat(saving.estimate().orElseThrow().before())
                .as("exact, and of the tagged charges alone")
                .isEqualTo(ledger.cost(lambda().ofTags(CHECKOUT), CostMetric.EFFECTIVE_COST, before)
                        .orElseThrow()
                        .perUnit(before.days()));
        assertThat(judged(ledger, Measure.of("all", MeasureKind.QUANTITY, lambda(), date(120)))
                        .estimate()
                        .orElseThrow()
                        .share()
                        .doubleValue())
                .as("the same without the tag is a small part of everybody's")
                .isCloseTo(.125, within(.04));
    }

    @Test
    void aMeasureOnTheWholeServiceIsNotCountedTwice() {
        CostLedger ledger =
                bill(0, day -> day < 60 ? 1 : .8).readWith(CHECKOUT, 0).ledger();
        Measure everybody = Measure.of("everybody", MeasureKind.QUANTITY, lambda(), date(60));
        Measure sameDay = Measure.of("same-day", MeasureKind.QUANTITY, lambda(), date(120));
        for (Measure wide : List.of(everybody, sameDay)) {
            Verification found = VERIFIER.verify(ledger, List.of(wide, OF_CHECKOUT), AS_OF);
            VerifiedSaving tagged = found.find("of-checkout").orElseThrow();
            assertThat(perDay(tagged)).as("with " + wide.id()).isCloseTo(5, within(.8));
            Money both = found.savings().stream()
                    .map(saving -> saving.estimate().orElseThrow().perDay())
                    .reduce(Money::plus)
                    .orElseThrow();
            assertThat(both.amount().doubleValue())
                    .as("with " + wide.id())
                    .isCloseTo(wide.id().equals("everybody") ? 11 : 5, within(1.5));
            assertThat(found.attributions().stream().flatMap(part -> part.series().stream()))
                    .as("no dollar is in two parts")
                    .doesNotHaveDuplicates();
        }
    }

    /** Pitfall 24: what was untagged before the activation is not known, and not zero. */
    @Test
    void aTagThatWasActivatedTooLateIsNotJudgedAndNeitherASavingNorGrowth() {
        CostLedger ledger = bill(110, day -> 1).readWith(CHECKOUT, 0).ledger();
        VerifiedSaving saving = judged(ledger, OF_CHECKOUT);
        assertThat(saving.verdict()).isEqualTo(SavingsVerdict.CANNOT_TELL);
        assertThat(saving.problems()).containsExactly(MeasureProblem.TAG_KNOWN_TOO_LATE);
        assertThat(saving.remedies()).containsExactly(Remedy.MAKE_THE_TAG_KNOWN);
        assertThat(saving.estimate()).isEmpty();

        Measure nothing = Measure.of("nothing", MeasureKind.QUANTITY, lambda(), date(60));
        Verification beside = VERIFIER.verify(ledger, List.of(nothing, OF_CHECKOUT), AS_OF);
        assertThat(beside.tags().isEmpty()).isTrue();
        assertThat(beside.find("nothing").orElseThrow().verdict())
                .as("10 dollars that changed their tag are no saving of others")
                .isNotIn(SavingsVerdict.VERIFIED, SavingsVerdict.PARTLY);
    }

    @Test
    void aTagThatWasActivatedEarlyEnoughIsJudgedByTheDaysSince() {
        CostLedger ledger = bill(60, day -> 1).readWith(CHECKOUT, 0).ledger();
        VerifiedSaving saving = judged(ledger, OF_CHECKOUT);
        assertThat(saving.verdict()).isEqualTo(SavingsVerdict.VERIFIED);
        assertThat(perDay(saving)).isCloseTo(5, within(.7));
        assertThat(saving.evidence().orElseThrow().before().start()).isAfterOrEqualTo(date(60));
        assertThat(saving.evidence().orElseThrow().daysBefore()).isEqualTo(60);
    }

    @Test
    void aTagThatNobodyAskedForWhenTheBillWasReadIsToldSo() {
        assertThat(judged(bill(0, day -> 1).ledger(), OF_CHECKOUT).problems())
                .containsExactly(MeasureProblem.TAG_NOT_READ);
        CostLedger lately = bill(0, day -> 1).readWith(CHECKOUT, 110).ledger();
        assertThat(judged(lately, OF_CHECKOUT).problems()).containsExactly(MeasureProblem.TAG_KNOWN_TOO_LATE);
    }

    @Test
    void aTagOnNoChargeIsToldSoAndIsNoCostOfZero() {
        NamedTags other = NamedTags.of("Team", List.of("checkout"));
        CostLedger ledger = bill(0, day -> 1).readWith(other, 0).ledger();
        Measure misspelt = Measure.of("misspelt", MeasureKind.QUANTITY, lambda().ofTags(other), date(120));
        VerifiedSaving saving = judged(ledger, misspelt);
        assertThat(saving.verdict()).isEqualTo(SavingsVerdict.CANNOT_TELL);
        assertThat(saving.problems()).containsExactly(MeasureProblem.TAG_NOT_SEEN);
        assertThat(saving.problems().get(0).sentence()).contains("activated", "capitals");
    }

    @Test
    void aTagWithoutChargesOfTheServiceIsAScopeThatMatchesNothing() {
        CostLedger ledger = bill(0, day -> 1).readWith(CHECKOUT, 0).ledger();
        Scope elsewhere = Scope.spending().ofServices(Set.of("Amazon SQS")).ofTags(CHECKOUT);
        Measure measure = Measure.of("elsewhere", MeasureKind.QUANTITY, elsewhere, date(120));
        assertThat(judged(ledger, measure).problems()).containsExactly(MeasureProblem.MATCHES_NOTHING);
    }

    /** Tags that owners name, and no measure does, change no figure of any measure. */
    @Test
    void tagsThatNoMeasureNamesChangeNothing() {
        CostLedger ledger =
                bill(0, day -> day < 120 ? 1 : .7).readWith(CHECKOUT, 0).ledger();
        Measure all = Measure.of("all", MeasureKind.QUANTITY, lambda(), date(120));
        assertThat(judged(ledger, all)).isEqualTo(judged(ledger.withoutTags(), all));
    }
}

package io.costanalyzer.analysis.savings.outlook;

import static io.costanalyzer.analysis.savings.verification.SketchedBill.AS_OF;
import static io.costanalyzer.analysis.savings.verification.SketchedBill.LAMBDA;
import static io.costanalyzer.analysis.savings.verification.SketchedBill.date;
import static io.costanalyzer.analysis.savings.verification.SketchedBill.lambda;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.costanalyzer.allocation.Environment;
import io.costanalyzer.analysis.LedgerSketch;
import io.costanalyzer.analysis.baseline.Baselines;
import io.costanalyzer.analysis.baseline.StatedBaseline;
import io.costanalyzer.analysis.savings.Target;
import io.costanalyzer.analysis.savings.measure.Measure;
import io.costanalyzer.analysis.savings.measure.MeasureKind;
import io.costanalyzer.analysis.savings.measure.Promise;
import io.costanalyzer.analysis.savings.verification.SavingsVerdict;
import io.costanalyzer.analysis.savings.verification.SavingsVerifier;
import io.costanalyzer.analysis.savings.verification.SketchedBill;
import io.costanalyzer.analysis.savings.verification.Verification;
import io.costanalyzer.analysis.savings.verification.VerificationPolicy;
import io.costanalyzer.ledger.CostLedger;
import io.costanalyzer.ledger.Scope;
import io.costanalyzer.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TargetOutlooksTest {

    private static final int AT = 120;
    private static final CostLedger LEDGER = SketchedBill.ofSteadyTraffic()
            .usage(LAMBDA, "EU-Lambda-GB-Second", 20, 1, day -> day < AT ? 1 : .7)
            .ledger();
    /** 20 dollars a day. */
    private static final Baselines BASELINES = Baselines.of(new StatedBaseline(
            "stated",
            List.of(new StatedBaseline.Amount(
                    Optional.of(Environment.of("prod")), Set.of(LAMBDA), Money.of("USD", "608.3333333333")))));

    @Test
    void promisedVerifiedAndNeededStandSideBySide() {
        TargetOutlook found = outlook("0.4", Optional.empty(), measure("arm", AT, "0.3"));
        assertThat(found.needed().orElseThrow().amount().doubleValue()).isCloseTo(8, within(.01));
        assertThat(found.promised().amount().doubleValue()).isCloseTo(6, within(.5));
        assertThat(found.verified().amount().doubleValue()).isCloseTo(6, within(.7));
        assertThat(found.open()).isEqualTo(Money.of("USD", "0"));
        assertThat(found.actual().orElseThrow().amount().doubleValue()).isCloseTo(14, within(1.0));
        assertThat(found.missing().orElseThrow().amount().doubleValue()).isCloseTo(2, within(1.0));
        assertThat(found.isUnderpromised()).isTrue();
    }

    @Test
    void aTargetThatIsPassedIsNearlyCertainAndOneFarOffNearlyImpossible() {
        assertThat(probability("0.1", Optional.empty())).isGreaterThan(.99);
        assertThat(probability("0.6", Optional.empty())).isLessThan(.01);
    }

    @Test
    void aFartherDateMakesALessCertainAnswer() {
        double soon = probability("0.25", Optional.of(AS_OF.plusDays(5)));
        double late = probability("0.25", Optional.of(AS_OF.plusDays(300)));
        assertThat(late).isLessThan(soon);
    }

    @Test
    void aMeasureThatIsStillToComeRaisesTheOdds() {
        Optional<LocalDate> by = Optional.of(AS_OF.plusDays(60));
        Measure coming = measure("memory", 216 + 20, "0.3");
        TargetOutlook with = outlook("0.4", by, measure("arm", AT, "0.3"), coming);
        assertThat(with.open().amount().doubleValue()).isCloseTo(14 * .3, within(.5));
        assertThat(with.probability().orElseThrow().doubleValue()).isGreaterThan(probability("0.4", by) + .2);
        // The second takes its part of what the first leaves: 1 − 0.7 × 0.7.
        assertThat(with.promised().amount().doubleValue()).isCloseTo(20 * .51, within(.8));
    }

    @Test
    void aMeasureThatComesTooLateDoesNot() {
        Optional<LocalDate> by = Optional.of(AS_OF.plusDays(10));
        TargetOutlook with = outlook("0.4", by, measure("arm", AT, "0.3"), measure("memory", 216 + 20, "0.3"));
        assertThat(with.probability().orElseThrow().doubleValue()).isEqualTo(probability("0.4", by));
    }

    /**
     * A flat bill strays by .002 of itself times the root of 45 and 15 days; with a chance of 1 − e^(−60/365) a large move comes
     * that takes it a tenth up, give or take a quarter.
     */
    @Test
    void theChanceIsThatOfUsualAndOfRareMoves() {
        assertThat(flat("0.19", Optional.of(AS_OF.plusDays(45)))).isCloseTo(.725, within(.002));
        assertThat(flat("0.21", Optional.of(AS_OF.plusDays(45)))).isCloseTo(.228, within(.002));
        assertThat(flat("0.5", Optional.of(AS_OF.plusDays(45)))).isCloseTo(.005, within(.002));
    }

    @Test
    void todayIsCertainWhereTheBillIsFlat() {
        assertThat(flat("0.199", Optional.empty())).isEqualTo(1);
        assertThat(flat("0.201", Optional.empty())).isZero();
        assertThat(flat("0.201", Optional.of(AS_OF))).isZero();
    }

    /** How the bill strayed long ago says nothing about the way to a date, though an old measure makes a run look so far back. */
    @Test
    void theAgeOfTheProgrammeChangesNoChance() {
        assertThat(chanceOf(wildUntil2025("2024-01"))).isEqualTo(chanceOf(wildUntil2025("2025-07")));
    }

    /** Twice as dear in every second fortnight until the end of June 2025. */
    private static CostLedger wildUntil2025(String firstMonth) {
        LocalDate calm = LocalDate.of(2025, 7, 1);
        return LedgerSketch.of(firstMonth, "2026-08")
                .daily(
                        "prod",
                        LAMBDA,
                        "EU-Request",
                        day -> day.isBefore(calm) && day.toEpochDay() / 14 % 2 == 0 ? "40" : "20")
                .build();
    }

    private static double chanceOf(CostLedger ledger) {
        LocalDate asOf = LocalDate.of(2026, 8, 30);
        Verification none = new SavingsVerifier(VerificationPolicy.USUAL).verify(ledger, List.of(), asOf);
        return new TargetOutlooks(ledger, none, BASELINES, asOf)
                .of(new Target("any", lambda(), new BigDecimal("0.02"), Optional.of(LocalDate.of(2026, 10, 20))))
                .probability()
                .orElseThrow()
                .doubleValue();
    }

    /** Of a saving on all functions, a target on half their cost has half. */
    @Test
    void whatLiesHalfInTheScopeCountsByItsCost() {
        CostLedger ledger = SketchedBill.ofSteadyTraffic()
                .usage(LAMBDA, "EU-Lambda-GB-Second", 20, 1, day -> day < AT ? 1 : .7)
                .usage(LAMBDA, "EU-Request", 20, 1, day -> day < AT ? 1 : .7)
                .ledger();
        Verification all =
                new SavingsVerifier(VerificationPolicy.USUAL).verify(ledger, List.of(measure("arm", AT, "0.3")), AS_OF);
        TargetOutlooks outlooks = new TargetOutlooks(ledger, all, BASELINES, AS_OF);
        double whole = verified(outlooks, lambda());
        assertThat(whole).isCloseTo(12, within(1.0));
        assertThat(verified(outlooks, lambda().ofUsageTypes(Set.of("Request")))).isCloseTo(whole / 2, within(.01));
        assertThat(verified(outlooks, Scope.spending().ofServices(Set.of("Amazon SQS"))))
                .isZero();
    }

    /** What was saved until it was lost is saved no more, even if the loss is younger than four weeks. */
    @Test
    void whatIsLostIsNotVerifiedAnyMore() {
        CostLedger ledger = SketchedBill.ofSteadyTraffic()
                .usage(LAMBDA, "EU-Lambda-GB-Second", 20, 1, day -> day < AT || day >= 197 ? 1 : .6)
                .ledger();
        Verification all =
                new SavingsVerifier(VerificationPolicy.USUAL).verify(ledger, List.of(measure("arm", AT, "0.3")), AS_OF);
        assertThat(all.savings().get(0).verdict()).isEqualTo(SavingsVerdict.REVERTED);
        assertThat(verified(new TargetOutlooks(ledger, all, BASELINES, AS_OF), lambda()))
                .isZero();
    }

    private static double verified(TargetOutlooks outlooks, Scope scope) {
        return outlooks.of(new Target("any", scope, new BigDecimal("0.1"), Optional.empty()))
                .verified()
                .amount()
                .doubleValue();
    }

    /** The chance that 16 dollars a day, always the same, fulfil a promise on 20. */
    private static double flat(String saving, Optional<LocalDate> by) {
        CostLedger ledger = SketchedBill.ofSteadyTraffic()
                .exact(LAMBDA, "EU-Lambda-GB-Second", day -> 16)
                .ledger();
        Verification none = new SavingsVerifier(VerificationPolicy.USUAL).verify(ledger, List.of(), AS_OF);
        Target target = new Target("lambda", lambda(), new BigDecimal(saving), by);
        return new TargetOutlooks(ledger, none, BASELINES, AS_OF)
                .of(target)
                .probability()
                .orElseThrow()
                .doubleValue();
    }

    @Test
    void withoutABaselineNothingIsForetold() {
        Verification verification = verification(measure("arm", AT, "0.3"));
        Target target = new Target("lambda", lambda(), new BigDecimal("0.4"), Optional.empty());
        TargetOutlook found = new TargetOutlooks(LEDGER, verification, Baselines.none(), AS_OF).of(target);
        assertThat(found.probability()).isEmpty();
        assertThat(found.missing()).isEmpty();
        assertThat(found.actual()).isPresent();
    }

    private static double probability(String saving, Optional<LocalDate> by) {
        return outlook(saving, by, measure("arm", AT, "0.3"))
                .probability()
                .orElseThrow()
                .doubleValue();
    }

    private static TargetOutlook outlook(String saving, Optional<LocalDate> by, Measure... measures) {
        Target target = new Target("lambda", lambda(), new BigDecimal(saving), by);
        return new TargetOutlooks(LEDGER, verification(measures), BASELINES, AS_OF).of(target);
    }

    private static Verification verification(Measure... measures) {
        return new SavingsVerifier(VerificationPolicy.USUAL).verify(LEDGER, List.of(measures), AS_OF);
    }

    private static Measure measure(String id, int day, String share) {
        return Measure.of(id, MeasureKind.QUANTITY, lambda(), date(day))
                .withPromise(new Promise.OfScope(new BigDecimal(share)));
    }
}

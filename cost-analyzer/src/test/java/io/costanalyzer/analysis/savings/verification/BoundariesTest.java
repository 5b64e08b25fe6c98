package io.costanalyzer.analysis.savings.verification;

import static io.costanalyzer.analysis.LedgerSketch.usd;
import static io.costanalyzer.analysis.savings.verification.SketchedBill.AS_OF;
import static io.costanalyzer.analysis.savings.verification.SketchedBill.LAMBDA;
import static io.costanalyzer.analysis.savings.verification.SketchedBill.date;
import static io.costanalyzer.analysis.savings.verification.SketchedBill.lambda;
import static org.assertj.core.api.Assertions.assertThat;

import io.costanalyzer.analysis.savings.measure.Measure;
import io.costanalyzer.analysis.savings.measure.MeasureKind;
import io.costanalyzer.analysis.savings.statistics.Intervention;
import io.costanalyzer.ledger.CostLedger;
import io.costanalyzer.ledger.Scope;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From which day on, and from how many days on, a measure is judged; and the words for where it stands. */
class BoundariesTest {

    private static final SavingsVerifier VERIFIER = new SavingsVerifier(VerificationPolicy.USUAL);
    private static final CostLedger LEDGER = SketchedBill.ofSteadyTraffic()
            .usage(LAMBDA, "EU-Lambda-GB-Second", 20, 1, day -> 1)
            .ledger();

    /** Four weeks before are asked for: day 28 has them. */
    @ParameterizedTest
    @CsvSource({
        "0, BEFORE_THE_HISTORY",
        "1, TOO_LITTLE_BEFORE",
        "27, TOO_LITTLE_BEFORE",
        "28, none",
    })
    void fourWeeksBeforeAreEnough(int day, String problem) {
        VerifiedSaving found = judged(measure(day));
        assertThat(found.problems().stream().map(Enum::name).findFirst().orElse("none"))
                .isEqualTo(problem);
        assertThat(found.estimate().isPresent()).isEqualTo(problem.equals("none"));
    }

    /** Of the 213 complete days, the last seven after a roll-out make an estimate, six do not, none is a roll-out still. */
    @ParameterizedTest
    @CsvSource({"206, TOO_EARLY", "207, MEASURING", "212, MEASURING", "213, APPLIED"})
    void aWeekAfterTheRollOutMakesAnEstimate(int inForce, SavingsVerdict verdict) {
        assertThat(judged(measure(120).withRollOutDays(inForce - 120)).verdict())
                .isEqualTo(verdict);
    }

    /** What was used in three weeks before its measure says nothing, in four it does; weeks are counted back from it. */
    @Test
    void fourWeeksWithUseAreEnough() {
        Set<Integer> three = Set.of(119, 113, 112, 106, 105, 99);
        assertThat(usedOn(three).problems()).containsExactly(MeasureProblem.RARELY_USED);
        assertThat(usedOn(Set.of(119, 112, 105, 98)).problems()).isEmpty();
    }

    /**
     * Figures that scatter by half of themselves, and that do not follow traffic which grows, hide a saving of a tenth: more of
     * the same days will not help.
     */
    @Test
    void whereTheDataCannotTellItIsSaidWhatWouldHelp() {
        Random random = new Random(3);
        double[] scatter = random.doubles(300, .2, 1.8).toArray();
        CostLedger ledger = SketchedBill.of(day -> 1 + day / 40.0)
                .exact(LAMBDA, "EU-Lambda-GB-Second", day -> 20 * scatter[day] * (day < 120 ? 1 : .9))
                .ledger();
        VerifiedSaving found = VERIFIER.verify(ledger, List.of(measure(120).withRollOutDays(0)), AS_OF)
                .savings()
                .get(0);
        assertThat(found.verdict()).isEqualTo(SavingsVerdict.CANNOT_TELL);
        assertThat(found.remedies()).containsExactly(Remedy.NAME_A_DRIVER, Remedy.NARROW_THE_SCOPE);
        VerifiedSaving young = VERIFIER.verify(ledger, List.of(measure(50).withRollOutDays(0)), AS_OF)
                .savings()
                .get(0);
        assertThat(young.verdict()).isEqualTo(SavingsVerdict.CANNOT_TELL);
        assertThat(young.remedies())
                .containsExactly(Remedy.NAME_A_DRIVER, Remedy.READ_EARLIER_MONTHS, Remedy.NARROW_THE_SCOPE);
    }

    @Test
    void fiveVerdictsAreFinalAndEveryOneHasItsWords() {
        assertThat(EnumSet.allOf(SavingsVerdict.class))
                .filteredOn(SavingsVerdict::isFinal)
                .containsExactly(
                        SavingsVerdict.VERIFIED,
                        SavingsVerdict.PARTLY,
                        SavingsVerdict.NOT_SEEN,
                        SavingsVerdict.WORSE,
                        SavingsVerdict.REVERTED);
        assertThat(SavingsVerdict.values())
                .extracting(SavingsVerdict::displayName)
                .containsExactly(
                        "promised",
                        "applied",
                        "measuring",
                        "too early to say",
                        "verified",
                        "partly",
                        "not seen",
                        "worse",
                        "reverted",
                        "cannot tell");
        assertThat(Arrays.stream(Evidence.Method.values()).map(Evidence.Method::displayName))
                .doesNotHaveDuplicates()
                .allMatch(clause -> clause.matches("(a|the) [a-z, ]+"));
    }

    /** A problem that leaves nothing to measure is none that stands beside an estimate. */
    @Test
    void twoProblemsStandBesideAnEstimate() {
        assertThat(MeasureProblem.values())
                .filteredOn(problem -> !problem.isBlocking())
                .contains(MeasureProblem.SAME_DAY_AND_SCOPE, MeasureProblem.PROMISES_TOO_MUCH)
                .doesNotContain(MeasureProblem.MATCHES_NOTHING, MeasureProblem.NO_COST_BEFORE);
    }

    /** Half of a scope that cost 10 a day takes 5 off the bill of those days, however much is used now. */
    @Test
    void whatAPromiseWasMadeOfIsTheVolumeBefore() {
        BigDecimal half = new BigDecimal("0.5");
        SavingEstimate estimate =
                new SavingEstimate(usd("10"), usd("15"), usd("30"), usd("14"), usd("16"), half, half, half);
        assertThat(estimate.perDay()).isEqualTo(usd("15"));
        assertThat(estimate.atVolumeBefore()).isEqualTo(usd("5"));
        assertThat(estimate.perMonthAtVolumeBefore())
                .isEqualTo(usd("5").times(365).perUnit(12));
    }

    @Test
    void anIntervalIsPutOnAnAverageMonthLikeItsMiddle() {
        SavingsTotal total = new SavingsTotal(usd("12"), usd("6"), usd("24"));
        assertThat(total.lowPerMonth()).isEqualTo(usd("182.5"));
        assertThat(total.highPerMonth()).isEqualTo(usd("730"));
    }

    /** Two interventions: the weeks of the first end where the second begins, and a week that just fits is kept. */
    @Test
    void weeksBetweenTwoMeasuresBelongToTheFirst() {
        List<Intervention> both = List.of(new Intervention(14, 15), new Intervention(22, 24));
        Grid weeks = Grid.ofWeeks(38, both);
        double[] days = new double[38];
        for (int day = 0; day < days.length; day++) {
            days[day] = day;
        }
        // 0 to 6, 7 to 13, 15 to 21, 24 to 30 and 31 to 37.
        assertThat(weeks.means(days)).usingComparatorWithPrecision(1e-9).containsExactly(3, 10, 18, 27, 34);
        assertThat(weeks.interventions(both)).containsExactly(new Intervention(2, 2), new Intervention(3, 3));
    }

    private static VerifiedSaving usedOn(Set<Integer> before) {
        Scope rare = Scope.spending().ofServices(Set.of("Amazon Athena"));
        CostLedger ledger = SketchedBill.ofSteadyTraffic()
                .exact("Amazon Athena", "EU-DataScannedInTB", day -> before.contains(day) || day >= 120 ? 5 : 0)
                .ledger();
        return VERIFIER.verify(ledger, List.of(Measure.of("rare", MeasureKind.QUANTITY, rare, date(120))), AS_OF)
                .savings()
                .get(0);
    }

    private static Measure measure(int day) {
        return Measure.of("measure", MeasureKind.QUANTITY, lambda(), date(day));
    }

    private static VerifiedSaving judged(Measure measure) {
        return VERIFIER.verify(LEDGER, List.of(measure), AS_OF).savings().get(0);
    }
}

package io.costanalyzer.analysis.savings.verification;

import static io.costanalyzer.analysis.savings.verification.SketchedBill.AS_OF;

import io.costanalyzer.analysis.savings.MeasuredMethod;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.ledger.CostLedger;
import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A verification of each kind says what it said when the method was measured. */
class VerdictsAsMeasuredTest {

    private static final MeasuredMethod METHOD = new MeasuredMethod("verdicts.tsv");
    private static final SavingsVerifier VERIFIER = new SavingsVerifier(VerificationPolicy.USUAL);

    @ParameterizedTest
    @MethodSource("io.costanalyzer.analysis.savings.verification.BillCases#all")
    void aVerificationSaysWhatItSaid(BillCases.Case one) throws IOException {
        CostLedger ledger = one.bill().get().ledger();
        Verification found = VERIFIER.verify(ledger, one.measures(), AS_OF);
        Map<String, Double> figures = new TreeMap<>();
        for (VerifiedSaving saving : found.savings()) {
            put(figures, saving);
        }
        SavingsTotal total = found.total(ledger.currency());
        figures.put("total, low", total.low().amount().doubleValue());
        figures.put("total, high", total.high().amount().doubleValue());
        int part = 0;
        for (Attribution attribution : found.attributions()) {
            String number = "part " + ++part + ", ";
            ChargePeriod june = ChargePeriod.ofMonth(YearMonth.of(2026, 6));
            ChargePeriod march = ChargePeriod.ofMonth(YearMonth.of(2026, 3));
            figures.put(
                    number + "use of June over March",
                    attribution.usageFactor(march, june).orElseThrow().doubleValue());
            figures.put(number + "series", 1.0 * attribution.series().size());
            figures.put(number + "price neutral", attribution.isPriceNeutral() ? 1.0 : 0);
            for (Attribution.Saved saved : attribution.savings()) {
                figures.put(
                        number + "saved in June by "
                                + saved.measureIds().stream().sorted().toList(),
                        attribution
                                .saved(saved, june, ledger.currency())
                                .amount()
                                .doubleValue());
            }
        }
        METHOD.check(one.name(), figures);
    }

    private static void put(Map<String, Double> figures, VerifiedSaving saving) {
        String id = saving.measure().id() + ", ";
        figures.put(id + saving.verdict(), 1.0);
        figures.put(id + "clear", saving.isClear() ? 1.0 : 0);
        saving.problems().forEach(problem -> figures.put(id + problem, 1.0));
        saving.remedies().forEach(remedy -> figures.put(id + remedy, 1.0));
        saving.stepOn().ifPresent(day -> figures.put(id + "step", number(day)));
        saving.lifeCycle().lostOn().ifPresent(day -> figures.put(id + "lost", number(day)));
        saving.promised()
                .ifPresent(money -> figures.put(id + "promised", money.amount().doubleValue()));
        saving.untilLost().ifPresent(estimate -> put(figures, id + "until lost, ", estimate));
        saving.estimate().ifPresent(estimate -> put(figures, id, estimate));
        saving.evidence().ifPresent(evidence -> {
            figures.put(id + "days before", 1.0 * evidence.daysBefore());
            figures.put(id + "days judged", 1.0 * evidence.daysJudged());
            figures.put(id + "before from", number(evidence.before().start()));
            figures.put(id + "judged until", number(evidence.judged().endExclusive()));
            figures.put(id + "driven", evidence.driven().doubleValue());
            figures.put(id + "scatter", evidence.scatter().doubleValue());
            figures.put(id + "placebos", 1.0 * evidence.placebos());
            evidence.methods().forEach(method -> figures.put(id + method, 1.0));
            evidence.drivers().forEach(driver -> figures.put(id + driver, 1.0));
            evidence.ends().forEach(end -> figures.put(id + "ends by " + end.measureIds(), number(end.on())));
        });
    }

    private static void put(Map<String, Double> figures, String prefix, SavingEstimate estimate) {
        figures.put(prefix + "without", estimate.without().amount().doubleValue());
        figures.put(prefix + "low", estimate.low().amount().doubleValue());
        figures.put(prefix + "high", estimate.high().amount().doubleValue());
        figures.put(prefix + "share", estimate.share().doubleValue());
        figures.put(prefix + "share, low", estimate.shareLow().doubleValue());
        figures.put(prefix + "share, high", estimate.shareHigh().doubleValue());
        figures.put(prefix + "before", estimate.before().amount().doubleValue());
        figures.put(prefix + "actual", estimate.actual().amount().doubleValue());
    }

    private static double number(LocalDate day) {
        return day.toEpochDay() - SketchedBill.FIRST.toEpochDay();
    }
}

package io.costanalyzer.report.programme;

import static io.costanalyzer.analysis.savings.verification.SketchedBill.AS_OF;
import static io.costanalyzer.analysis.savings.verification.SketchedBill.date;
import static org.assertj.core.api.Assertions.assertThat;

import io.costanalyzer.allocation.Environment;
import io.costanalyzer.analysis.advice.Advice;
import io.costanalyzer.analysis.savings.measure.Measure;
import io.costanalyzer.analysis.savings.measure.MeasureKind;
import io.costanalyzer.analysis.savings.verification.SavingsVerifier;
import io.costanalyzer.analysis.savings.verification.SketchedBill;
import io.costanalyzer.analysis.savings.verification.Verification;
import io.costanalyzer.analysis.savings.verification.VerificationPolicy;
import io.costanalyzer.focus.NamedTags;
import io.costanalyzer.focus.Tags;
import io.costanalyzer.ledger.CostLedger;
import io.costanalyzer.ledger.Scope;
import io.costanalyzer.money.Money;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;

class SharedByTagTest {

    /** A measure of everywhere that acts on one team's charges does so in each environment, and its ledger says it. */
    @Test
    void theLedgerOfAnEnvironmentSaysWhoseChargesAMeasureActsOn() {
        NamedTags checkout = NamedTags.of("team", List.of("checkout"));
        CostLedger ledger = SketchedBill.ofSteadyTraffic()
                .usage("AWS Lambda", "EU-Lambda-GB-Second", 30, 1, day -> 1)
                .tagged(
                        Tags.of(Map.of("team", "checkout")),
                        0,
                        "AWS Lambda",
                        "EU-Lambda-GB-Second",
                        10,
                        day -> day < 120 ? 1 : .5)
                .readWith(checkout, 0)
                .ledger();
        Verification verification = new SavingsVerifier(VerificationPolicy.USUAL)
                .verify(
                        ledger,
                        List.of(Measure.of(
                                "of-checkout",
                                MeasureKind.QUANTITY,
                                Scope.spending()
                                        .ofServices(Set.of("AWS Lambda"))
                                        .ofTags(checkout),
                                date(120))),
                        AS_OF);
        Money zero = Money.zero(CurrencyUnit.USD);
        Advice advice = new Advice(Optional.empty(), List.of(), zero, zero);
        ProgrammeFindings findings = new ProgrammeFindings(
                verification.days(),
                verification.savings().stream()
                        .map(saving -> new ProgrammeFindings.MeasureFinding(saving, Optional.empty(), "", List.of()))
                        .toList(),
                verification.total(CurrencyUnit.USD),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                advice,
                List.of(),
                List.of());
        ProgrammeReport prod = new EnvironmentProgramme(
                        findings, verification, ledger, (measures, total) -> Optional.empty())
                .of(Environment.of("prod"), advice);
        assertThat(prod.shared()).containsExactly("of-checkout");
        assertThat(prod.measures().get(0).about().tags()).containsExactly("team = checkout");
    }
}

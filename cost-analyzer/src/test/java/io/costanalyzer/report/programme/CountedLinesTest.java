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
import io.costanalyzer.ledger.CostLedger;
import io.costanalyzer.ledger.Scope;
import io.costanalyzer.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;

/** Measures of one day that share a part of what they act on. */
class CountedLinesTest {

    private static final int DAY = 150;
    private static final Environment PROD = Environment.of("prod");

    private static final CostLedger BILL = SketchedBill.ofSteadyTraffic()
            .usage("S1", "EU-A", 40, 21, day -> day < DAY ? 1 : .5)
            .usage("S2", "EU-B", 40, 22, day -> day < DAY ? 1 : .5)
            .usage("S3", "EU-C", 40, 23, day -> day < DAY ? 1 : .5)
            .usage("S4", "EU-D", 40, 24, day -> day < DAY ? 1 : .5)
            .ledger();

    private final Verification verification = new SavingsVerifier(VerificationPolicy.USUAL)
            .verify(
                    BILL,
                    List.of(
                            measure("a", Scope.spending().in(PROD), "S1", "S2"),
                            measure("b", Scope.spending().in(PROD), "S2", "S3"),
                            measure("c", Scope.spending(), "S3", "S4")),
                    AS_OF);

    @Test
    void theLinesAddUpToTheTotal() {
        ProgrammeReport report = ProgrammeReport.of(findings());
        assertThat(cents(sum(report))).isEqualTo(cents(report.verified()));
        assertThat(report.measures()).allMatch(line -> line.counted().isPresent());
        assertThat(report.measures().get(0).counted().orElseThrow())
                .isEqualTo(report.measures().get(0).saved().orElseThrow().perMonth());
        assertThat(report.measures().get(1).counted().orElseThrow().amount().doubleValue())
                .as("what it shares with the one above counts there")
                .isBetween(500.0, 720.0);
    }

    /** All of it is in one environment: its ledger says what the whole one says. */
    @Test
    void theLedgerOfTheOnlyEnvironmentIsTheWholeOne() {
        ProgrammeReport whole = ProgrammeReport.of(findings());
        ProgrammeReport only = new EnvironmentProgramme(
                        findings(), verification, BILL, (measures, total) -> Optional.empty())
                .of(PROD, advice());
        assertThat(only.shared()).isNotEmpty();
        assertThat(cents(only.verified())).isEqualTo(cents(whole.verified()));
        assertThat(cents(sum(only))).isEqualTo(cents(only.verified()));
    }

    private static Money sum(ProgrammeReport report) {
        return report.measures().stream()
                .flatMap(line -> line.counted().stream())
                .reduce(Money::plus)
                .orElseThrow();
    }

    private static BigDecimal cents(Money money) {
        return money.amount().setScale(2, RoundingMode.HALF_EVEN);
    }

    private ProgrammeFindings findings() {
        return new ProgrammeFindings(
                verification.days(),
                verification.savings().stream()
                        .map(saving -> new ProgrammeFindings.MeasureFinding(saving, Optional.empty(), "", List.of()))
                        .toList(),
                verification.total(CurrencyUnit.USD),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                advice(),
                List.of(),
                List.of());
    }

    private static Advice advice() {
        Money zero = Money.zero(CurrencyUnit.USD);
        return new Advice(Optional.empty(), List.of(), zero, zero);
    }

    private static Measure measure(String id, Scope scope, String... services) {
        return Measure.of(id, MeasureKind.QUANTITY, scope.ofServices(Set.of(services)), date(DAY));
    }
}

package io.costanalyzer.report.programme;

import io.costanalyzer.allocation.Environment;
import io.costanalyzer.analysis.advice.Advice;
import io.costanalyzer.analysis.savings.bridge.SavingsBridge;
import io.costanalyzer.analysis.savings.investment.ReturnOnInvestment;
import io.costanalyzer.analysis.savings.verification.CountedOnce;
import io.costanalyzer.analysis.savings.verification.SavingsTotal;
import io.costanalyzer.analysis.savings.verification.Verification;
import io.costanalyzer.ledger.CostLedger;
import io.costanalyzer.money.Money;
import io.costanalyzer.report.programme.ProgrammeFindings.MeasureFinding;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/** What of a programme is for the readers of one environment, whom the others do not concern. */
public final class EnvironmentProgramme {

    private static final int DECIMALS = 6;

    private final ProgrammeFindings findings;
    private final Verification verification;
    private final CostLedger ledger;
    private final BiFunction<List<MeasureFinding>, SavingsTotal, Optional<ReturnOnInvestment>> investment;

    /**
     * @param findings what was found out about the whole programme
     * @param verification the verdicts that it rests on
     * @param ledger the whole bill, with those tags told apart that measures name
     * @param investment what the work on some measures brings in
     */
    public EnvironmentProgramme(
            ProgrammeFindings findings,
            Verification verification,
            CostLedger ledger,
            BiFunction<List<MeasureFinding>, SavingsTotal, Optional<ReturnOnInvestment>> investment) {
        this.findings = findings;
        this.verification = verification;
        this.ledger = ledger;
        this.investment = investment;
    }

    /**
     * The programme of one environment.
     *
     * @param only the environment
     * @param advice what could still be done in it
     */
    public ProgrammeReport of(Environment only, Advice advice) {
        EnvironmentLedger part = new EnvironmentLedger(findings, verification, ledger, only);
        List<MeasureFinding> own = part.own();
        List<MeasureFinding> shared = part.shared();
        CountedOnce once = findings.countedOnce();
        SavingsTotal total =
                verification.total(own.stream().map(MeasureFinding::saving).toList(), ledger.currency());
        Map<String, MeasureLine> lines = new HashMap<>();
        ProgrammeReport.lines(own, once).forEach(line -> lines.put(line.id(), line));
        Money verified = total.perMonth();
        BigDecimal below = squared(total.perMonth().minus(total.lowPerMonth()));
        BigDecimal above = squared(total.highPerMonth().minus(total.perMonth()));
        for (MeasureFinding one : shared) {
            MeasureLine line = part.part(one, once);
            lines.put(line.id(), line);
            Money here = line.counted().orElseGet(() -> Money.zero(ledger.currency()));
            verified = verified.plus(here);
            below = below.add(squared(EnvironmentLedger.doubt(one, here, true)));
            above = above.add(squared(EnvironmentLedger.doubt(one, here, false)));
        }
        return new ProgrammeReport(
                findings.days(),
                findings.measures().stream()
                        .flatMap(one -> Optional.ofNullable(
                                lines.get(one.saving().measure().id()))
                                .stream())
                        .toList(),
                shared.stream().map(one -> one.saving().measure().id()).toList(),
                verified,
                verified.minus(root(below)),
                verified.plus(root(above)),
                findings.bridge().map(SavingsBridge::origin),
                findings.bridge().map(SavingsBridge::period),
                spans(only),
                findings.outlooks().stream()
                        .filter(one -> one.target().scope().environments().equals(Set.of(only)))
                        .map(OutlookLine::of)
                        .toList(),
                shared.isEmpty() ? investment.apply(own, total).map(ReturnLine::of) : Optional.empty(),
                ProgrammeReport.advice(advice, findings),
                findings.unitCosts().stream()
                        .filter(one -> one.metric().scope().environments().equals(Set.of(only)))
                        .map(UnitCostLine::of)
                        .toList(),
                findings.notes());
    }

    private List<SavingsSpan> spans(Environment only) {
        return findings.bridge().stream()
                .flatMap(bridge -> bridge.ofPeriod().entrySet().stream()
                        .filter(span -> span.getKey().equals(only))
                        .map(span -> SavingsSpan.of(Optional.of(only), bridge.days(), span.getValue())))
                .toList();
    }

    private static BigDecimal squared(Money amount) {
        return amount.amount().multiply(amount.amount(), MathContext.DECIMAL64);
    }

    /** Measures err apart from one another. */
    private Money root(BigDecimal squares) {
        return Money.of(
                ledger.currency(), squares.sqrt(MathContext.DECIMAL64).setScale(DECIMALS, RoundingMode.HALF_EVEN));
    }
}

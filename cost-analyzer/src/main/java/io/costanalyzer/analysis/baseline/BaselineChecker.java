package io.costanalyzer.analysis.baseline;

import io.costanalyzer.analysis.baseline.StatedBaseline.Amount;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.focus.CostMetric;
import io.costanalyzer.ledger.CostLedger;
import io.costanalyzer.ledger.Scope;
import io.costanalyzer.money.Money;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Holds stated amounts against what the bill said before the programme began. */
public final class BaselineChecker {

    /** A stated amount may be off by this part of what the bill said. */
    public static final BigDecimal TOLERATED = new BigDecimal("0.1");

    private BaselineChecker() {}

    /**
     * Compares every stated amount with the effective cost of usage and purchases a day.
     *
     * @param stated what the configuration says
     * @param ledger what the bill says
     * @param finalMonthsBefore the final months before the programme; the latest of them that follow each other without
     *     a gap and are known to the last day are compared with
     * @return one check for each amount, in their order
     */
    public static List<BaselineCheck> check(
            StatedBaseline stated, CostLedger ledger, Collection<YearMonth> finalMonthsBefore) {
        Optional<ChargePeriod> compared = latestUnbroken(ledger, finalMonthsBefore);
        return stated.amounts().stream()
                .map(amount -> check(amount, ledger, compared))
                .toList();
    }

    private static BaselineCheck check(Amount stated, CostLedger ledger, Optional<ChargePeriod> compared) {
        Scope scope = stated.environment()
                .map(Scope.spending()::in)
                .orElse(Scope.spending())
                .ofServices(stated.serviceNames());
        Optional<Money> billPerDay = compared.map(period ->
                ledger.knownCost(scope, CostMetric.EFFECTIVE_COST, period).perUnit(period.days()));
        boolean deviates = billPerDay
                .filter(bill ->
                        stated.perDay().minus(bill).abs().compareTo(bill.abs().times(TOLERATED)) > 0)
                .isPresent();
        return new BaselineCheck(stated, compared, billPerDay, deviates);
    }

    private static Optional<ChargePeriod> latestUnbroken(CostLedger ledger, Collection<YearMonth> months) {
        Optional<ChargePeriod> found = Optional.empty();
        for (YearMonth month : new TreeSet<>(months).descendingSet()) {
            ChargePeriod period = ChargePeriod.ofMonth(month);
            boolean follows = found.filter(later -> !later.start().equals(period.endExclusive()))
                    .isEmpty();
            if (ledger.coverage().covers(period) && follows) {
                found = Optional.of(found.map(period::span).orElse(period));
            } else if (found.isPresent()) {
                break;
            }
        }
        return found;
    }
}

package io.costanalyzer.analysis.savings;

import io.costanalyzer.analysis.baseline.Baseline;
import io.costanalyzer.analysis.baseline.Baselines;
import io.costanalyzer.analysis.baseline.CapturedBaseline;
import io.costanalyzer.analysis.calendar.CompleteDays;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.focus.CostMetric;
import io.costanalyzer.ledger.CostLedger;
import io.costanalyzer.ledger.Coverage;
import io.costanalyzer.ledger.MonthStatus;
import io.costanalyzer.ledger.Scope;
import io.costanalyzer.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * Holds promises against the bill: effective cost of usage and purchases, per day, on complete days.
 *
 * <p>A target whose {@code by} lies ahead is judged by a straight way down. It starts where the baseline ends; a stated
 * baseline has no end, and then it starts on the first day that is known at all. From {@code by} on the target itself
 * is asked for; in the month of {@code by}, the days before it no longer count once a day after it can be judged.
 */
public final class TargetJudge {

    /** Averages carry 34 digits; less than this is their rounding and no overrun. In units of the currency. */
    private static final BigDecimal ROUNDING = new BigDecimal("1e-20");

    private final CompleteDays completeDays;
    private final Optional<LocalDate> since;

    /** @param since the first day that is known, though a ledger may begin later: what it begins with moves from month to month */
    public TargetJudge(CompleteDays completeDays, Optional<LocalDate> since) {
        this.completeDays = completeDays;
        this.since = since;
    }

    /**
     * How a promise stands in a month.
     *
     * @param target the promise
     * @param baselines what was before
     * @param ledger what is
     * @param month the month to judge
     * @param asOf today, in UTC
     * @param status how far the month can be relied on; of a final one every day is judged, of any other the complete ones
     */
    public TargetStatus judge(
            Target target,
            Baselines baselines,
            CostLedger ledger,
            YearMonth month,
            LocalDate asOf,
            MonthStatus status) {
        Scope scope = target.scope().ofCategories(Scope.spending().chargeCategories());
        ChargePeriod whole = ChargePeriod.ofMonth(month);
        Coverage complete = completeDays.of(ledger, month, asOf, status);
        Optional<Money> before = baselines.perDay(scope).map(Baselines.Answer::perDay);
        Optional<GlidePath> path = baselines.perDay(scope).flatMap(answer -> path(target, answer));
        ChargePeriod counting = path.flatMap(
                        way -> complete.span().map(span -> way.counting(whole, span.endExclusive())))
                .orElse(whole);
        Coverage judged = complete.within(counting);
        Optional<Money> actual = judged.isEmpty()
                ? Optional.empty()
                : Optional.of(judged.periods().stream()
                        .map(period -> ledger.knownCost(scope, CostMetric.EFFECTIVE_COST, period))
                        .reduce(Money.zero(ledger.currency()), Money::plus));
        Optional<Money> actualPerDay = actual.map(cost -> cost.perUnit(judged.days()));
        int remaining = counting.days() - judged.days();
        Optional<Money> left = remaining == 0
                ? Optional.empty()
                : path.flatMap(
                        way -> actual.map(cost -> way.allowed(days(counting)).minus(cost)));
        boolean running = !asOf.isBefore(whole.start()) && asOf.isBefore(whole.endExclusive());
        return new TargetStatus(
                target,
                whole,
                judged.span(),
                before,
                path.map(GlidePath::targetPerDay),
                actualPerDay,
                path.flatMap(way ->
                        actualPerDay.map(perDay -> BigDecimal.ONE.subtract(perDay.shareOf(way.baselinePerDay())))),
                left.filter(money -> running).map(money -> money.perUnit(remaining)),
                path.flatMap(way -> actual.map(cost -> verdict(way, judged, cost, left)))
                        .orElse(TargetVerdict.UNKNOWN));
    }

    /** No way without a baseline above zero: from nothing, nothing can be saved. */
    private Optional<GlidePath> path(Target target, Baselines.Answer before) {
        if (before.perDay().signum() <= 0) {
            return Optional.empty();
        }
        Money targetPerDay = before.perDay().times(BigDecimal.ONE.subtract(target.saving()));
        LocalDate start = start(before.baseline());
        return Optional.of(new GlidePath(before.perDay(), targetPerDay, start, target.by()));
    }

    private LocalDate start(Baseline baseline) {
        return baseline instanceof CapturedBaseline captured
                ? captured.period().endExclusive()
                : since.orElse(LocalDate.EPOCH);
    }

    private static TargetVerdict verdict(GlidePath way, Coverage judged, Money cost, Optional<Money> left) {
        boolean over = left.isEmpty();
        boolean reached = within(cost, way.targetPerDay().times(judged.days()));
        if (reached) {
            return over ? TargetVerdict.MET : TargetVerdict.ON_TRACK;
        }
        boolean binding = judged.dates().allMatch(way::binds);
        if (binding) {
            boolean lost = over || !within(Money.zero(cost.currency()), left.get());
            return lost ? TargetVerdict.MISSED : TargetVerdict.AT_RISK;
        }
        boolean onTheWay = within(cost, way.allowed(judged.dates().toList()));
        return onTheWay ? TargetVerdict.ON_TRACK : TargetVerdict.AT_RISK;
    }

    private static boolean within(Money cost, Money allowed) {
        return cost.minus(allowed).amount().compareTo(ROUNDING) <= 0;
    }

    private static List<LocalDate> days(ChargePeriod period) {
        return period.dates().toList();
    }
}

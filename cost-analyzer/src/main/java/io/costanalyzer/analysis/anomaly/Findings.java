package io.costanalyzer.analysis.anomaly;

import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.focus.Dimension;
import io.costanalyzer.ledger.CostLedger;
import io.costanalyzer.money.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Turns an episode, which is reckoned in floating point, into a finding in money. */
final class Findings {

    private static final BigDecimal HALF = new BigDecimal("0.5");

    private final CostLedger ledger;
    private final AnomalyPolicy policy;
    private final List<KnownEvent> events;

    Findings(CostLedger ledger, AnomalyPolicy policy, List<KnownEvent> events) {
        this.ledger = ledger;
        this.policy = policy;
        this.events = events;
    }

    /**
     * Nothing when, seen as a whole, it comes to nothing.
     *
     * @param next the day from which on days belong to the next episode of the same service
     */
    Optional<Finding> of(Episode episode, OptionalInt next) {
        DayGrid grid = episode.watch().grid();
        if (next.isPresent() && next.getAsInt() <= episode.start()) {
            return Optional.empty();
        }
        int end = Math.max(grid.completeEnd(), Math.min(grid.size(), episode.start() + 1));
        boolean isCut = next.isPresent() && next.getAsInt() <= episode.lastDay(end);
        int last = isCut ? episode.lastDay(next.getAsInt()) : episode.lastDay(end);
        ChargePeriod period = ChargePeriod.of(grid.day(episode.start()), grid.day(last + 1));
        List<LineDifference> lines = episode.lines().stream()
                .map(line -> LineDifference.of(line, period, ledger.currency()))
                .toList();
        Money zero = Money.zero(ledger.currency());
        Money excess = lines.stream().map(LineDifference::difference).reduce(zero, Money::plus);
        if (excess.signum() != episode.direction()) {
            return Optional.empty();
        }
        Money ordinary = lines.stream().map(LineDifference::expected).reduce(zero, Money::plus);
        Anomaly anomaly = anomaly(episode, period, lines, excess, ordinary, !isCut && episode.isOngoing(end));
        return Optional.of(new Finding(
                anomaly,
                Kinds.of(episode, last),
                RootCauses.of(lines, excess),
                events.stream().filter(event -> event.explains(anomaly, lines)).findFirst()));
    }

    /** The range is the policy's, around what the lines that moved should have cost; at most half of the difference. */
    private Anomaly anomaly(
            Episode episode,
            ChargePeriod period,
            List<LineDifference> lines,
            Money excess,
            Money ordinary,
            boolean ongoing) {
        Money actual = episode.watch().cost(episode.serviceName(), period, Money.zero(ledger.currency()));
        Money expected = actual.minus(excess);
        Money policySlack = policy.minimumPerDay().times(period.days()).max(ordinary.times(policy.minimumShare()));
        Money most = excess.abs().times(HALF);
        Money slack = policySlack.compareTo(excess.abs()) < 0 ? policySlack : most;
        Money low = expected.minus(slack);
        return new Anomaly(
                episode.watch().environment(),
                episode.serviceName(),
                period,
                actual,
                expected,
                // Below zero there is nothing ordinary, unless what is expected lies there, as a discount does.
                low.signum() < 0 && expected.signum() >= 0 ? Money.zero(low.currency()) : low,
                expected.plus(slack),
                Contributors.of(lines, Dimension.USAGE_TYPE, excess),
                ongoing);
    }
}

package io.costanalyzer.analysis.savings.bridge;

import io.costanalyzer.allocation.Environment;
import io.costanalyzer.analysis.baseline.CapturedBaseline;
import io.costanalyzer.analysis.baseline.StatedBaseline;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.ledger.CostLedger;
import io.costanalyzer.money.Money;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Where a bridge starts: what each usage type cost before.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class BridgeStart {

    private final String origin;
    private final ChargePeriod period;
    private final int days;
    private final Map<UsageName, UsageLine> lines;
    private final Map<Environment, Money> stated;

    private BridgeStart(
            String origin,
            ChargePeriod period,
            int days,
            Map<UsageName, UsageLine> lines,
            Map<Environment, Money> stated) {
        this.origin = origin;
        this.period = period;
        this.days = days;
        this.lines = Map.copyOf(lines);
        this.stated = Map.copyOf(stated);
    }

    /** From a baseline that was taken from the bill. */
    public static BridgeStart of(CapturedBaseline baseline) {
        Map<UsageName, UsageLine> lines = new HashMap<>();
        for (CapturedBaseline.Line line : baseline.lines()) {
            UsageLine one = new UsageLine(line.effectiveCost(), line.consumedQuantity(), line.consumedUnit());
            lines.merge(UsageName.of(line.key()), one, UsageLine::plus);
        }
        return new BridgeStart(
                baseline.origin(), baseline.period(), baseline.period().days(), lines, Map.of());
    }

    /**
     * From days of the bill itself.
     *
     * @return nothing when none of them is known
     */
    public static Optional<BridgeStart> of(CostLedger ledger, ChargePeriod period) {
        int days = ledger.coverage().within(period).days();
        return days == 0
                ? Optional.empty()
                : Optional.of(new BridgeStart(
                        "taken from " + period.start() + " to " + period.lastDay() + " (UTC)",
                        period,
                        days,
                        UsageLines.of(ledger, period),
                        Map.of()));
    }

    /**
     * From stated amounts of whole environments; other environments start where this does. What the statement says above or
     * below the bill is unexplained.
     */
    public BridgeStart stating(StatedBaseline baseline) {
        Map<Environment, Money> amounts = new LinkedHashMap<>(stated);
        for (StatedBaseline.Amount amount : baseline.amounts()) {
            if (amount.serviceNames().isEmpty()) {
                amount.environment()
                        .ifPresent(environment -> amounts.put(environment, PerDay.rounded(amount.perDay())));
            }
        }
        return new BridgeStart(baseline.origin(), period, days, lines, amounts);
    }

    /** Where it comes from, a clause for people. */
    public String origin() {
        return origin;
    }

    ChargePeriod period() {
        return period;
    }

    int days() {
        return days;
    }

    Map<UsageName, UsageLine> lines() {
        return lines;
    }

    /** What is stated for a day of an environment, if anything is. */
    Optional<Money> stated(Environment environment) {
        return Optional.ofNullable(stated.get(environment));
    }
}

package io.costanalyzer.analysis.baseline;

import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.ledger.Scope;
import io.costanalyzer.ledger.SeriesKey;
import io.costanalyzer.money.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A period of final months, written down once with everything that a later comparison needs.
 *
 * @param name unique
 * @param period the months it was taken from
 * @param capturedAt when
 * @param lines the period's sums by series, usage and purchases only
 * @param zero nothing, in the baseline's currency
 * @param hash SHA-256 in hex over name, period and lines, so that a changed file is noticed
 */
public record CapturedBaseline(
        String name, ChargePeriod period, Instant capturedAt, List<Line> lines, Money zero, String hash)
        implements Baseline {

    public CapturedBaseline {
        lines = List.copyOf(lines);
    }

    /**
     * One series over the whole period.
     *
     * @param key what
     * @param effectiveCost the sum of its days
     * @param consumedQuantity the sum of its days, where the bill gives one
     * @param consumedUnit its unit; absent with the quantity
     */
    public record Line(
            SeriesKey key, Money effectiveCost, Optional<BigDecimal> consumedQuantity, Optional<String> consumedUnit) {}

    /** Known for every scope: what is not in the lines cost nothing in the period. */
    @Override
    public Optional<Money> perDay(Scope scope) {
        Money sum = lines.stream()
                .filter(line -> scope.matches(line.key()))
                .map(Line::effectiveCost)
                .reduce(zero, Money::plus);
        return Optional.of(sum.perUnit(period.days()));
    }

    @Override
    public String origin() {
        return "captured from " + period.start() + " to " + period.lastDay() + " (UTC)";
    }
}

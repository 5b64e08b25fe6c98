package io.costanalyzer.analysis.savings.bridge;

import io.costanalyzer.analysis.savings.verification.MeasuredTags;
import io.costanalyzer.ledger.CostLedger;
import io.costanalyzer.ledger.CostSeries;
import io.costanalyzer.ledger.SeriesKey;
import io.costanalyzer.money.Money;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The start of a bridge and its end, by usage type and in parts where measures by tag look at parts. A baseline is of whole
 * usage types; its parts are those of the same days of the bill, as long as these are known by tag and still come to the
 * baseline's cost to the last digit. Otherwise nothing is looked at in parts, and what changed beside a measure on a usage
 * type that it acts on partly is left unexplained.
 *
 * @param tags by which usage types are looked at in parts
 * @param before the lines of the start
 */
record BridgeLines(MeasuredTags tags, Map<UsageName, UsageLine> before) {

    BridgeLines {
        before = Map.copyOf(before);
    }

    static BridgeLines of(BridgeStart start, CostLedger ledger, MeasuredTags tags) {
        if (tags.isEmpty()) {
            return new BridgeLines(tags, start.lines());
        }
        return parts(start, ledger, tags)
                .map(lines -> new BridgeLines(tags, lines))
                .orElse(new BridgeLines(MeasuredTags.none(), start.lines()));
    }

    private static Optional<Map<UsageName, UsageLine>> parts(BridgeStart start, CostLedger ledger, MeasuredTags tags) {
        boolean known = ledger.coverage().covers(start.period())
                && tags.scopes().stream()
                        .noneMatch(one -> one.since().isAfter(start.period().start()));
        if (!known) {
            return Optional.empty();
        }
        Set<UsageName> divided = new HashSet<>();
        for (CostSeries series : ledger.series()) {
            if (tags.divides(series.key())) {
                divided.add(UsageName.of(series.key()));
            }
        }
        Map<UsageName, UsageLine> lines = new HashMap<>(start.lines());
        lines.keySet().removeAll(divided);
        Map<UsageName, Money> sums = new HashMap<>();
        UsageLines.of(ledger, start.period(), tags).forEach((name, line) -> {
            if (divided.contains(name.whole())) {
                lines.put(name, line);
                sums.merge(name.whole(), line.cost(), Money::plus);
            }
        });
        boolean same = divided.stream().allMatch(name -> isSame(start.lines().get(name), sums.get(name)));
        return same ? Optional.of(lines) : Optional.empty();
    }

    /** What is not there costs nothing. */
    private static boolean isSame(@Nullable UsageLine whole, @Nullable Money parts) {
        if (parts == null) {
            return whole == null || whole.cost().isZero();
        }
        return whole == null ? parts.isZero() : whole.cost().equals(parts);
    }

    /** The names of some series. */
    Set<UsageName> names(Set<SeriesKey> series) {
        return series.stream().map(key -> UsageName.of(key, tags)).collect(Collectors.toSet());
    }

    /** Of the names of some series those that no other series of the bill has. */
    Set<UsageName> wholly(Set<SeriesKey> series, CostLedger ledger) {
        Set<UsageName> names = names(series);
        for (CostSeries one : ledger.series()) {
            if (!series.contains(one.key())) {
                names.remove(UsageName.of(one.key(), tags));
            }
        }
        return names;
    }
}

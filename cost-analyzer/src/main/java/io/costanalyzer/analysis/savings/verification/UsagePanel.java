package io.costanalyzer.analysis.savings.verification;

import io.costanalyzer.allocation.Environment;
import io.costanalyzer.focus.ChargeCategory;
import io.costanalyzer.focus.RegionPrefix;
import io.costanalyzer.focus.Tags;
import io.costanalyzer.ledger.CostLedger;
import io.costanalyzer.ledger.CostSeries;
import io.costanalyzer.ledger.Scope;
import io.costanalyzer.ledger.SeriesKey;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Every usage type of every environment over the days of an axis. */
final class UsagePanel {

    private final DayAxis axis;
    private final SortedMap<Environment, List<UsageSeries>> series = new TreeMap<>();

    private record Name(
            Environment environment,
            String service,
            @Nullable String usageType,
            ChargeCategory category,
            Tags tags) {}

    UsagePanel(CostLedger ledger, DayAxis axis) {
        this(ledger, axis, MeasuredTags.none());
    }

    /** @param tags by which usage types are looked at in parts, from the day on when these are known */
    UsagePanel(CostLedger ledger, DayAxis axis, MeasuredTags tags) {
        this.axis = axis;
        Map<Name, List<CostSeries>> merged = new LinkedHashMap<>();
        for (CostSeries one : ledger.series()) {
            SeriesKey key = one.key();
            String usageType = key.usageType() == null ? null : RegionPrefix.strip(key.usageType());
            Name name = new Name(key.environment(), key.serviceName(), usageType, key.chargeCategory(), tags.of(key));
            merged.computeIfAbsent(name, absent -> new ArrayList<>()).add(one);
        }
        merged.forEach((name, sources) -> series.computeIfAbsent(name.environment, absent -> new ArrayList<>())
                .add(series(name, sources, tags)));
    }

    private UsageSeries series(Name name, List<CostSeries> sources, MeasuredTags tags) {
        SeriesKey key = sources.get(0).key().withTags(name.tags);
        int begin = tags.since(key).map(axis::index).orElse(0);
        return new UsageSeries(key, sources, axis, begin);
    }

    DayAxis axis() {
        return axis;
    }

    Iterable<Environment> environments() {
        return series.keySet();
    }

    List<UsageSeries> of(Environment environment) {
        return Collections.unmodifiableList(series.getOrDefault(environment, List.of()));
    }

    /** What a scope matches, in any environment. */
    List<UsageSeries> matching(Scope scope) {
        return series.values().stream()
                .flatMap(List::stream)
                .filter(one -> scope.matches(one.key()))
                .toList();
    }
}

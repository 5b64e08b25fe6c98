package io.costanalyzer.report;

import io.costanalyzer.money.Money;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Builds the way from the days before to the days of the month, service by service. */
final class BridgeComposer {

    private BridgeComposer() {}

    static Bridge bridge(Frame frame, List<SeriesSums> sums) {
        Map<String, List<SeriesSums>> services = sums.stream()
                .collect(Collectors.groupingBy(one -> one.key().serviceName(), TreeMap::new, Collectors.toList()));
        Money from = frame.zero();
        Money expected = frame.zero();
        Money to = frame.zero();
        List<Bridge.Step> steps = new ArrayList<>();
        for (Map.Entry<String, List<SeriesSums>> service : services.entrySet()) {
            RowSums row = new RowSums(frame, service.getValue());
            Money sameADay = stretched(frame.periods(), row.previous());
            from = from.plus(row.previous());
            expected = expected.plus(sameADay);
            to = to.plus(row.actual());
            steps.add(new Bridge.Step(service.getKey(), row.actual().minus(sameADay)));
        }
        steps.removeIf(step -> step.difference().isZero());
        steps.sort(Comparator.comparing((Bridge.Step step) -> step.difference().abs())
                .reversed());
        int shown = steps.size() <= Bridge.STEPS + 1 ? steps.size() : Bridge.STEPS;
        Money other = steps.stream().skip(shown).map(Bridge.Step::difference).reduce(frame.zero(), Money::plus);
        List<Bridge.Step> largest = steps.stream()
                .limit(shown)
                .sorted(Comparator.comparing(Bridge.Step::difference).reversed())
                .toList();
        return new Bridge(from, expected.minus(from), largest, other, steps.size() - shown, to);
    }

    /** What the days before would have cost had they been as many as the days of the month. */
    private static Money stretched(ComparedPeriods periods, Money previous) {
        return periods.days() == periods.previousDays()
                ? previous
                : previous.times(periods.days()).perUnit(periods.previousDays());
    }
}

package io.costanalyzer.report;

import io.costanalyzer.money.Money;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Builds the way from the days before to the days of the month, service by service: the drivers of page one, added up over
 * the environments, so that both tables tell one story. What is charged by the month does not grow with its days, and only
 * the drivers know what is.
 */
final class BridgeComposer {

    private BridgeComposer() {}

    static Bridge bridge(Frame frame, List<SeriesSums> sums, List<CostDriver> drivers) {
        RowSums all = new RowSums(frame, sums);
        Money calendar = sum(
                frame,
                drivers.stream()
                        .filter(driver -> driver.cause().kind() == Cause.Kind.CALENDAR)
                        .toList());
        List<Bridge.Step> steps =
                new ArrayList<>(drivers.isEmpty() ? differences(frame, sums) : explained(frame, drivers));
        steps.removeIf(step -> step.difference().isZero());
        steps.sort(Comparator.comparing((Bridge.Step step) -> step.difference().abs())
                .reversed()
                .thenComparing(Bridge.Step::serviceName));
        int shown = steps.size() <= Bridge.STEPS + 1 ? steps.size() : Bridge.STEPS;
        List<Bridge.Step> largest = steps.stream()
                .limit(shown)
                .sorted(Comparator.comparing(Bridge.Step::difference).reversed())
                .toList();
        Money told = largest.stream().map(Bridge.Step::difference).reduce(calendar, Money::plus);
        Money other = all.actual().minus(all.previous()).minus(told);
        return new Bridge(all.previous(), calendar, largest, other, steps.size() - shown, all.actual());
    }

    /** Where nothing explains it, the plain difference. */
    private static List<Bridge.Step> differences(Frame frame, List<SeriesSums> sums) {
        Map<String, List<SeriesSums>> services = sums.stream()
                .collect(Collectors.groupingBy(one -> one.key().serviceName(), TreeMap::new, Collectors.toList()));
        return services.entrySet().stream()
                .map(service -> {
                    RowSums row = new RowSums(frame, service.getValue());
                    return new Bridge.Step(service.getKey(), row.actual().minus(row.previous()));
                })
                .toList();
    }

    private static List<Bridge.Step> explained(Frame frame, List<CostDriver> drivers) {
        Map<String, List<CostDriver>> services = drivers.stream()
                .filter(driver -> driver.serviceName().isPresent())
                .collect(Collectors.groupingBy(
                        driver -> driver.serviceName().orElseThrow(), TreeMap::new, Collectors.toList()));
        return services.entrySet().stream()
                .map(service -> new Bridge.Step(service.getKey(), sum(frame, service.getValue())))
                .toList();
    }

    private static Money sum(Frame frame, List<CostDriver> drivers) {
        return drivers.stream().map(CostDriver::difference).reduce(frame.zero(), Money::plus);
    }
}

package io.costanalyzer.alert;

import io.costanalyzer.alert.OddDays.Run;
import io.costanalyzer.analysis.secondopinion.ForeignAnomaly;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.money.Money;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Our own odd days and those that AWS has found, each matter once. Where both have seen a service in the same days, ours
 * stays, which knows the environment, and names AWS's; what AWS alone has seen becomes a matter without an environment.
 */
final class OpinionMerge {

    /** AWS dates an anomaly by the day it was found, we by the day it began. */
    private static final int APART_DAYS = 3;

    private final Money smallest;
    private final LocalDate asOf;

    /**
     * @param smallest what AWS alone has seen is left out below it
     * @param asOf the day of the run
     */
    OpinionMerge(Money smallest, LocalDate asOf) {
        this.smallest = smallest;
        this.asOf = asOf;
    }

    List<OddDays> merged(List<OddDays> own, List<ForeignAnomaly> foreign) {
        List<OddDays> all = new ArrayList<>();
        List<ForeignAnomaly> alone = new ArrayList<>(foreign);
        for (OddDays odd : own) {
            List<String> same = foreign.stream()
                    .filter(one -> odd.rising() && isSame(odd, one))
                    .peek(alone::remove)
                    .map(ForeignAnomaly::id)
                    .sorted()
                    .toList();
            all.add(same.isEmpty() ? odd : odd.seenByAws(same));
        }
        Map<String, List<ForeignAnomaly>> byService = new TreeMap<>();
        alone.stream()
                .filter(one -> !one.rejected() && one.impact().compareTo(smallest) >= 0)
                .sorted(Comparator.comparing(ForeignAnomaly::period))
                .forEach(one -> byService
                        .computeIfAbsent(one.serviceName().orElse("several services"), name -> new ArrayList<>())
                        .add(one));
        byService.forEach((service, some) -> all.add(alone(service, some.get(some.size() - 1))));
        return all;
    }

    private static boolean isSame(OddDays odd, ForeignAnomaly foreign) {
        boolean service = foreign.serviceName().filter(odd.service()::equals).isPresent();
        ChargePeriod near = ChargePeriod.of(
                odd.period().start().minusDays(APART_DAYS),
                odd.period().endExclusive().plusDays(APART_DAYS));
        return service && near.intersection(foreign.period()).isPresent();
    }

    private OddDays alone(String service, ForeignAnomaly anomaly) {
        Money actual = anomaly.actual().orElse(anomaly.impact());
        Money expected = anomaly.expected().orElse(actual.minus(anomaly.impact()));
        List<Part> parts = new ArrayList<>();
        anomaly.rootCauses()
                .forEach(cause -> cause.impact()
                        .filter(money -> money.signum() != 0)
                        .ifPresent(money -> parts.add(new Part(cause.usageType().orElse(Part.OTHER), money))));
        boolean ongoing = ChronoUnit.DAYS.between(anomaly.period().lastDay(), asOf) <= 2;
        return new OddDays(
                Optional.empty(),
                service,
                true,
                List.of(new Run(anomaly.period(), actual, expected, expected, expected)),
                ongoing,
                parts,
                Optional.empty(),
                List.of(),
                Optional.empty(),
                List.of(anomaly.id()),
                false);
    }
}

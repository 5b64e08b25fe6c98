package io.costanalyzer.analysis.anomaly;

import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.ledger.CostLedger;
import io.costanalyzer.ledger.Coverage;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds days that cost more or less than the days before them would make one expect, usage type by usage type, and tells
 * them service by service in each environment, so that opposite changes in two places do not hide each other and one cause is
 * one anomaly.
 *
 * <p>Use and price are judged apart: the use of a usage type over one day to four weeks against its own level, weekday and
 * history of straying, without what is common to the whole environment ({@link UsageTests}); the price against its range of
 * two months ({@link PriceTests}). Purchases are not looked at: fees are known or they are budget matters. Days that are not
 * complete are looked at for rises alone.
 */
public final class AnomalyDetector {

    /** How far back everything is learnt: a level, a season and eighteen weeks of straying before the oldest day looked at. */
    private static final int LEARN_DAYS = OrdinaryDays.MEMORY_DAYS + 4 * OrdinaryDays.LEVEL_DAYS;

    private static final int WEEKS = 8;
    private static final int FEWEST_WEEKS = 4;

    private static final Comparator<Finding> LARGEST_FIRST = Comparator.comparing(
                    (Finding finding) -> finding.anomaly().excess().abs())
            .reversed()
            .thenComparing(finding -> finding.anomaly().environment())
            .thenComparing(finding -> finding.anomaly().serviceName())
            .thenComparing(finding -> finding.anomaly().period());

    private final AnomalyPolicy policy;
    private final List<KnownEvent> events;

    /** Knows of nothing announced. */
    public AnomalyDetector(AnomalyPolicy policy) {
        this(policy, List.of());
    }

    /**
     * Explains what was announced.
     *
     * @param events planned windows, measures, fees
     */
    public AnomalyDetector(AnomalyPolicy policy, List<KnownEvent> events) {
        this.policy = policy;
        this.events = List.copyOf(events);
    }

    /**
     * Looks at the last days.
     *
     * @param ledger what is known, in the currency of the policy; {@code asOf} and later days are not looked at
     * @param asOf today, in UTC
     */
    public Detection detect(CostLedger ledger, LocalDate asOf) {
        LocalDate from = asOf.minusDays(policy.lookbackDays());
        LocalDate completeEnd = policy.completeDays().endExclusive(asOf);
        Optional<ChargePeriod> lookedAt = ChargePeriod.between(from, completeEnd);
        Coverage known = ledger.coverage().span().stream()
                .flatMap(span -> ChargePeriod.between(span.start(), asOf).stream())
                .map(ledger.coverage()::within)
                .findFirst()
                .orElse(Coverage.none());
        if (known.isEmpty() || lookedAt.isEmpty()) {
            return new Detection(List.of(), lookedAt, days(lookedAt, day -> true));
        }
        LocalDate start = Stream.of(
                        known.span().orElseThrow().start(), from.minusDays(LEARN_DAYS + Episode.ACCEPTED_AFTER))
                .max(Comparator.naturalOrder())
                .orElseThrow();
        List<Finding> findings = find(ledger, start, from, asOf);
        return new Detection(
                findings.stream()
                        .filter(finding -> finding.explainedBy().isEmpty())
                        .map(Finding::anomaly)
                        .toList(),
                lookedAt,
                days(lookedAt, day -> !canBeJudged(day, known)),
                findings);
    }

    private List<Finding> find(CostLedger ledger, LocalDate start, LocalDate from, LocalDate asOf) {
        Findings findings = new Findings(ledger, policy, events);
        int late = policy.completeDays().lateDays();
        return Panels.of(ledger, start, asOf, late, policy).stream()
                .flatMap(watch -> {
                    int first = watch.grid().index(from.minusDays(Episode.ACCEPTED_AFTER));
                    List<Episode> episodes = Episodes.of(watch, first);
                    return IntStream.range(0, episodes.size())
                            .boxed()
                            .flatMap(i -> findings.of(episodes.get(i), Episodes.nextAfter(episodes, i)).stream());
                })
                .filter(finding -> !finding.anomaly().period().lastDay().isBefore(from))
                .sorted(Comparator.comparing(
                                (Finding finding) -> finding.explainedBy().isPresent())
                        .thenComparing(LARGEST_FIRST))
                .toList();
    }

    private static boolean canBeJudged(LocalDate day, Coverage known) {
        return known.covers(day)
                && IntStream.rangeClosed(1, WEEKS)
                                .mapToObj(day::minusWeeks)
                                .filter(known::covers)
                                .count()
                        >= FEWEST_WEEKS;
    }

    private static List<LocalDate> days(Optional<ChargePeriod> period, Predicate<LocalDate> which) {
        return period.stream().flatMap(ChargePeriod::dates).filter(which).toList();
    }
}

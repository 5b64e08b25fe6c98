package io.costanalyzer.analysis.savings.outlook;

import io.costanalyzer.analysis.baseline.Baselines;
import io.costanalyzer.analysis.savings.Target;
import io.costanalyzer.analysis.savings.measure.Measure;
import io.costanalyzer.analysis.savings.statistics.NormalCurve;
import io.costanalyzer.analysis.savings.verification.Attribution;
import io.costanalyzer.analysis.savings.verification.SavingsVerdict;
import io.costanalyzer.analysis.savings.verification.Verification;
import io.costanalyzer.analysis.savings.verification.VerifiedSaving;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.focus.CostMetric;
import io.costanalyzer.ledger.CostLedger;
import io.costanalyzer.ledger.Scope;
import io.costanalyzer.ledger.SeriesKey;
import io.costanalyzer.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Holds targets against the savings ledger.
 *
 * <p>The probability is that of a normal distribution: the cost of the last four weeks with its usual growth, less the usual
 * part of what measures promise that come into force by the date, against what the target allows. Its spread is made of
 * the mean's own error, of how far the level of this scope has strayed from fortnight to fortnight, and of how unevenly
 * promises were kept. About once a year a level makes a large move that its usual ones do not foretell; that chance is mixed
 * in. Measures without a date count for nothing. A model, not a fact; it knows no plans but the configured ones.
 */
public final class TargetOutlooks {

    private static final int DECIMALS = 6;
    private static final int RECENT = 28;
    private static final int REFERENCE_DAYS = 90;
    /** Whole months before the last one that its level is learnt from. */
    private static final int LEVEL_MONTHS = 13;
    /** A target is held against a month: half of it lies behind the middle of what is judged. */
    private static final int HALF_A_MONTH = 15;
    /** A large move that nobody announced comes once in so many days. */
    private static final double DAYS_A_SURPRISE = 365;
    /** How far it takes the level, as a share of it, more often up than down: a rise and a spread. */
    private static final double SURPRISING_RISE = .1;

    private static final double SURPRISE = .25;

    private final CostLedger ledger;
    private final Verification verification;
    private final Baselines baselines;
    private final LocalDate asOf;

    /** @param verification of all measures, on this ledger */
    public TargetOutlooks(CostLedger ledger, Verification verification, Baselines baselines, LocalDate asOf) {
        this.ledger = ledger;
        this.verification = verification;
        this.baselines = baselines;
        this.asOf = asOf;
    }

    public TargetOutlook of(Target target) {
        Scope scope = target.scope().ofCategories(Scope.spending().chargeCategories());
        Optional<Money> baseline =
                baselines.perDay(scope).map(Baselines.Answer::perDay).filter(perDay -> perDay.signum() > 0);
        Optional<Money> needed = baseline.map(before -> before.times(target.saving()));
        Optional<CostLevel> level = verification
                .days()
                .flatMap(days -> CostLevel.of(ledger.dailyCosts(scope, CostMetric.EFFECTIVE_COST, lately(days))));
        Map<Measure, Double> coming = coming(scope, target.by());
        Optional<Double> probability = level.flatMap(now -> baseline.flatMap(before -> needed.map(
                less -> probability(now, before.minus(less).amount().doubleValue(), coming, daysAhead(target)))));
        return new TargetOutlook(
                target,
                baseline,
                needed,
                money(sum(promised(scope))),
                money(verified(scope)),
                money(sum(coming(scope, Optional.of(LocalDate.MAX)))),
                level.map(CostLevel::actual),
                probability.map(TargetOutlooks::decimal));
    }

    /** How a level strays and grows is learnt from a year and two months at most, however old the programme is. */
    private static ChargePeriod lately(ChargePeriod days) {
        LocalDate from =
                YearMonth.from(days.lastDay()).minusMonths(LEVEL_MONTHS).atDay(1);
        return from.isAfter(days.start()) ? ChargePeriod.of(from, days.endExclusive()) : days;
    }

    private long daysAhead(Target target) {
        long ahead = target.by().map(by -> ChronoUnit.DAYS.between(asOf, by)).orElse(0L);
        return ahead > 0 ? ahead + HALF_A_MONTH : 0;
    }

    private double probability(CostLevel now, double allowed, Map<Measure, Double> coming, long days) {
        TrackRecord record = TrackRecord.of(verification.savings());
        double level = now.actual().amount().doubleValue();
        double expected = level * Math.exp(now.growth() * days) - record.kept() * sum(coming);
        double strays = level * now.wander() * Math.sqrt((double) days);
        double own = level * now.doubt();
        double squares = strays * strays + own * own;
        for (double promise : coming.values()) {
            squares += record.spread() * promise * record.spread() * promise;
        }
        double surprised = 1 - Math.exp(-days / DAYS_A_SURPRISE);
        double far = SURPRISE * level;
        return (1 - surprised) * below(allowed - expected, squares)
                + surprised * below(allowed - expected - SURPRISING_RISE * level, squares + far * far);
    }

    private static double below(double room, double squares) {
        return squares == 0 ? (room >= 0 ? 1 : 0) : NormalCurve.below(room / Math.sqrt(squares));
    }

    /** What all measures promise, as parts of the cost before the first of them. */
    private Map<Measure, Double> promised(Scope scope) {
        List<Measure> measures = verification.savings().stream()
                .map(VerifiedSaving::measure)
                .sorted(byDate())
                .toList();
        LocalDate first = measures.stream()
                .flatMap(measure -> measure.applied().stream())
                .min(Comparator.naturalOrder())
                .filter(day -> day.isBefore(asOf))
                .orElse(asOf);
        return new PromisesOnScope(ledger, ChargePeriod.of(first.minusDays(REFERENCE_DAYS), first))
                .perDay(measures, scope);
    }

    /** What measures promise that are dated, not in force yet and applied before a date; before any date when there is none. */
    private Map<Measure, Double> coming(Scope scope, Optional<LocalDate> by) {
        List<Measure> measures = verification.savings().stream()
                .filter(saving ->
                        saving.verdict() == SavingsVerdict.PROMISED || saving.verdict() == SavingsVerdict.APPLIED)
                .map(VerifiedSaving::measure)
                .filter(measure -> measure.applied()
                        .filter(day -> !day.isAfter(by.orElse(asOf)))
                        .isPresent())
                .sorted(byDate())
                .toList();
        return new PromisesOnScope(ledger, ChargePeriod.of(asOf.minusDays(RECENT), asOf)).perDay(measures, scope);
    }

    private static Comparator<Measure> byDate() {
        return Comparator.comparing((Measure measure) -> measure.applied().orElse(LocalDate.MAX))
                .thenComparing(Measure::id);
    }

    /**
     * What is saved a day now, by measures whose saving is distinguishable from zero and not lost; a part that lies half in
     * the scope counts by cost.
     */
    private double verified(Scope scope) {
        Optional<ChargePeriod> recent = verification
                .days()
                .flatMap(days ->
                        days.intersection(ChargePeriod.of(days.endExclusive().minusDays(RECENT), days.endExclusive())));
        if (recent.isEmpty()) {
            return 0;
        }
        Set<String> clear = verification.savings().stream()
                .filter(saving -> saving.isClear() && saving.verdict() != SavingsVerdict.REVERTED)
                .map(saving -> saving.measure().id())
                .collect(Collectors.toSet());
        int days = Math.max(1, ledger.coverage().within(recent.get()).days());
        double sum = 0;
        for (Attribution part : verification.attributions()) {
            double within = within(part, scope);
            for (Attribution.Saved saved : part.savings()) {
                if (within > 0 && saved.measureIds().stream().anyMatch(clear::contains)) {
                    Money dollars = part.saved(saved, recent.get(), ledger.currency());
                    sum += within * dollars.amount().doubleValue() / days;
                }
            }
        }
        return sum;
    }

    private double within(Attribution part, Scope scope) {
        Set<SeriesKey> inside = part.series().stream().filter(scope::matches).collect(Collectors.toSet());
        if (inside.size() == part.series().size()) {
            return 1;
        }
        double all = cost(part.series());
        return all > 0 ? cost(inside) / all : 0;
    }

    private double cost(Set<SeriesKey> keys) {
        ChargePeriod days = verification.days().orElseThrow();
        return ledger.series().stream()
                .filter(series -> keys.contains(series.key()))
                .mapToDouble(series ->
                        series.cost(CostMetric.EFFECTIVE_COST, days).amount().doubleValue())
                .sum();
    }

    private static double sum(Map<Measure, Double> dollars) {
        return dollars.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    private Money money(double dollars) {
        return Money.of(ledger.currency(), decimal(dollars));
    }

    private static BigDecimal decimal(double figure) {
        return BigDecimal.valueOf(figure).setScale(DECIMALS, RoundingMode.HALF_EVEN);
    }
}

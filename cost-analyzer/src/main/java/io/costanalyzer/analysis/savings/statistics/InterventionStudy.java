package io.costanalyzer.analysis.savings.statistics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * By how much a series stepped on known days, all else taken out.
 *
 * <p>The model of the logarithm of a day is: a constant, a weekly pattern learnt before the first step, drivers of use,
 * perhaps a straight line of growth, a step for each intervention, and noise that remembers and may walk. Days before and
 * after a step are fitted together, so that use which falls on the same day is told from the step by how the series
 * followed use on all other days. Which drivers and which noise is not decided but averaged, each by the probability of
 * the data under it; errors have heavy tails, so that odd days count little. Steps that nobody announced are looked for
 * before the first intervention and after each. Where nothing is left after a step, or its effect is no step, the
 * forecast from the days before is taken instead.
 */
public final class InterventionStudy {

    private static final int ENOUGH_BEFORE = 40;
    private static final int BREAKS = 2;
    private static final int BREAK_MARGIN = 14;
    private static final double BREAK_PRICE = 2;
    private static final int FEWEST_BROKEN = 3;

    private final Observations seen;
    private final StepSearch search;
    private final List<DriverSet> rivals;
    private final DriverSet richest;
    private final List<Term> fixed = new ArrayList<>();

    /**
     * Prepares a study.
     *
     * @param logs logarithms by day, {@code NaN} for a day that is not to be looked at
     * @param weekday 1 for Monday to 7 by day
     * @param traffic logarithm of the environment's traffic by day, without weekly pattern, if it is known
     * @param named the same of a driver that the measure names, if there is one
     * @param interventions at least one, in order of their days
     */
    public InterventionStudy(
            double[] logs,
            int[] weekday,
            double @Nullable [] traffic,
            double @Nullable [] named,
            List<Intervention> interventions) {
        this.seen = new Observations(logs, weekday, interventions);
        this.search = new StepSearch(seen);
        this.rivals = DriverSet.rivals(logs.length, traffic, named);
        this.richest = rivals.stream()
                .filter(set -> set.source() != DriverSet.Source.NAMED)
                .max(Comparator.comparingInt(set -> set.terms().size()))
                .orElseThrow();
        fixed.add(Term.free(Term.stepAt(0, logs.length)));
    }

    public Study run() {
        List<Noise> noises = noises();
        breakNearby(noises).ifPresent(fixed::add);
        List<Term> base = with(fixed, richest.terms());
        EffectShape shape = new EffectShape(seen, noises, base, richest.usage());
        ModelAverage models = new ModelAverage(seen, seen.present(), noises, rivals, fixed, shape.terms());
        double walking = models.probability(model -> model.fit().noise().walks());
        List<Effect> effects = new ArrayList<>();
        for (int i = 0; i < seen.interventions().size(); i++) {
            effects.add(new EffectReading(seen, shape, models, i).effect(fixed, noises, rivals));
        }
        double[] usage = new double[seen.days()];
        for (int day = 0; day < usage.length; day++) {
            int on = day;
            usage[day] = models.mean(model -> model.drivers().terms().stream()
                    .mapToDouble(term -> model.fit().coefficient(term) * term.values()[on])
                    .sum());
        }
        return new Study(
                effects,
                usage,
                models.probability(model -> model.drivers().source() == DriverSet.Source.TRAFFIC),
                models.probability(model -> model.drivers().source() == DriverSet.Source.NAMED),
                walking,
                models.mean(model -> model.fit().scale()));
    }

    /** The noises of the days before the first intervention, after taking out breaks that make them look restless. */
    private List<Noise> noises() {
        int first = seen.interventions().get(0).at();
        boolean[] before = seen.before(first);
        if (Observations.count(before) < ENOUGH_BEFORE) {
            return search.likelyNoises(seen.present(), with(fixed, richest.terms()));
        }
        List<Noise> noises = search.likelyNoises(before, with(fixed, richest.terms()));
        for (int round = 0; round < BREAKS; round++) {
            List<Term> plain = with(fixed, richest.terms());
            Optional<Term> step = search.best(noises.get(0), before, plain, BREAK_MARGIN, first - BREAK_MARGIN);
            if (step.isEmpty()) {
                return noises;
            }
            List<Term> broken = with(plain, List.of(step.get()));
            double walking = search.evidence(noises, before, plain);
            double calm =
                    Math.max(search.evidence(noises, before, broken), search.evidence(Noise.CALM, before, broken));
            if (calm - walking < StepSearch.CONVINCING + BREAK_PRICE) {
                return noises;
            }
            fixed.add(step.get());
            noises = search.likelyNoises(before, broken);
        }
        return noises;
    }

    /**
     * A step some days before the first intervention, which is not its doing, if it is seen beside the intervention's own. A
     * fall without one of its own there may be the intervention that has come early, and is left to it.
     */
    private Optional<Term> breakNearby(List<Noise> noises) {
        Intervention first = seen.interventions().get(0);
        List<Term> plain = with(fixed, richest.terms());
        List<Term> own = seen.interventions().stream()
                .map(one -> Term.free(Term.stepAt(one.at(), seen.days())))
                .toList();
        Optional<Term> step = search.best(
                noises.get(0),
                seen.present(),
                with(plain, own),
                Math.max(BREAK_MARGIN, first.at() - BREAK_MARGIN),
                first.at() - FEWEST_BROKEN);
        if (step.isEmpty()) {
            return step;
        }
        List<Term> broken = with(plain, List.of(step.get()));
        List<Term> both = with(broken, own);
        double gained = search.evidence(noises, seen.present(), both);
        boolean rises = seen.fit(noises.get(0), seen.present(), both).coefficient(step.get()) > 0;
        boolean alone = rises
                || gained - search.evidence(noises, seen.present(), with(broken, own.subList(1, own.size())))
                        > StepSearch.CONVINCING;
        boolean there = gained - search.evidence(noises, seen.present(), with(plain, own))
                > StepSearch.CONVINCING + BREAK_PRICE;
        return step.filter(found -> alone && there);
    }

    private static List<Term> with(List<Term> some, List<Term> more) {
        List<Term> all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }
}

package io.costanalyzer.analysis.savings.statistics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What the effects of the interventions look like: a step each, and, where the days after speak clearly for it, another
 * size at weekends, a size that depends on what is expected (a cap), or a change of the effect itself.
 */
final class EffectShape {

    private static final double SURPRISING = .3;
    private static final double CAPPED = -.3;
    private static final int CHANGES = 2;
    private static final int MARGIN = 6;
    private static final double SEEN = 3;
    private static final double LEAST = .01;
    private static final double OVERSHOOT = 1.15;
    private static final double UNDONE = .7;
    private static final double PASSING = .3;
    private static final int NOBODY = -1;

    private final Observations seen;
    private final StepSearch search;
    private final List<Noise> noises;
    private final List<Term> base;
    private final List<Term> usage;
    private final List<Term> terms = new ArrayList<>();
    private final List<Integer> owners = new ArrayList<>();
    private final boolean[] capped;
    private final int[] changed;
    private final int[] unrelated;
    private double evidence;

    /**
     * Starts with a step for each intervention.
     *
     * @param base terms that belong to every model, drivers among them
     * @param usage those of the base that are drivers of use
     */
    EffectShape(Observations seen, List<Noise> noises, List<Term> base, List<Term> usage) {
        this.seen = seen;
        this.search = new StepSearch(seen);
        this.noises = noises;
        this.base = base;
        this.usage = usage;
        int count = seen.interventions().size();
        this.capped = new boolean[count];
        this.changed = new int[count];
        this.unrelated = new int[count];
        for (int i = 0; i < count; i++) {
            changed[i] = NOBODY;
            unrelated[i] = NOBODY;
            own(Term.free(Term.stepAt(seen.interventions().get(i).at(), seen.days())), i);
        }
        this.evidence = search.evidence(noises, seen.present(), all(terms));
        for (int i = 0; i < count; i++) {
            refine(i);
        }
    }

    private void refine(int intervention) {
        Intervention own = seen.interventions().get(intervention);
        double[] weekend = new double[seen.days()];
        for (int day = own.at(); day < weekend.length; day++) {
            weekend[day] = seen.isWeekend(day) ? 1 : 0;
        }
        if (own.from() >= seen.endOf(intervention)) {
            return;
        }
        if (tryOut(Term.expecting(weekend, 0, SURPRISING))) {
            owners.add(intervention);
        }
        bend(intervention);
        List<Term> steps = new ArrayList<>();
        while (steps.size() < CHANGES) {
            Optional<Term> step = change(intervention);
            if (step.isEmpty()) {
                break;
            }
            steps.add(step.get());
        }
        assign(steps, intervention);
    }

    /** A cap takes most where most is expected: the effect falls as what is expected rises. */
    private void bend(int intervention) {
        WhitenedFit fit = seen.fit(noises.get(0), seen.present(), all(terms));
        int from = seen.interventions().get(intervention).from();
        double[] expected = new double[seen.days()];
        double mean = 0;
        for (int day = from; day < expected.length; day++) {
            expected[day] = seen.week(day);
            for (Term driver : usage) {
                expected[day] += fit.coefficient(driver) * driver.values()[day];
            }
            mean += expected[day] / (expected.length - from);
        }
        for (int day = from; day < expected.length; day++) {
            expected[day] -= mean;
        }
        Term term = Term.expecting(expected, 0, 1);
        List<Term> with = new ArrayList<>(terms);
        with.add(term);
        if (seen.fit(noises.get(0), seen.present(), all(with)).coefficient(term) < CAPPED && tryOut(term)) {
            owners.add(intervention);
            capped[intervention] = true;
        }
    }

    /** Looks for a day on which the series steps once more; whose doing it is, is decided when all are found. */
    private Optional<Term> change(int intervention) {
        int low = seen.interventions().get(intervention).from() + MARGIN;
        Optional<Term> step =
                search.best(noises.get(0), seen.present(), all(terms), low, seen.endOf(intervention) - MARGIN);
        if (step.isEmpty() || !tryOut(step.get())) {
            return Optional.empty();
        }
        owners.add(NOBODY);
        return step;
    }

    /**
     * Tells whose doing the further steps are. One is the effect's own if the effect was there before and the step deepens it
     * or takes most of it back, as what is undone is undone whole; a small step back, or one beyond what would be without
     * the effect, has another reason. So have a step deeper and one that takes it back: some odd days and no more.
     */
    private void assign(List<Term> steps, int intervention) {
        WhitenedFit fit = seen.fit(noises.get(0), seen.present(), all(terms));
        Term first = terms.get(intervention);
        double effect = fit.coefficient(first);
        double deviation = Math.sqrt(fit.variance(List.of(first), new double[] {1}));
        boolean there = Math.abs(effect) > SEEN * deviation && Math.abs(effect) > LEAST;
        List<Term> inOrder = steps.stream()
                .sorted(Comparator.comparingInt(EffectShape::firstDay))
                .toList();
        boolean passing = inOrder.size() == CHANGES && isPassing(fit, inOrder, effect, deviation);
        for (Term step : inOrder) {
            double more = fit.coefficient(step);
            boolean own = there && !passing && (effect * more > 0 || isUndone(effect, more, deviation));
            int day = firstDay(step);
            if (own) {
                owners.set(terms.indexOf(step), intervention);
                changed[intervention] = Math.max(changed[intervention], day);
            } else {
                unrelated[intervention] = Math.max(unrelated[intervention], day);
            }
        }
    }

    private static boolean isUndone(double effect, double more, double deviation) {
        boolean beyond = Math.abs(more) > Math.abs(effect) * OVERSHOOT + SEEN * deviation;
        boolean little = Math.abs(more) < Math.abs(effect) * UNDONE - SEEN * deviation;
        return effect * more < 0 && !beyond && !little;
    }

    /** Whether the second step takes back the first, and the first did not take back the effect. */
    private static boolean isPassing(WhitenedFit fit, List<Term> pair, double effect, double deviation) {
        double one = fit.coefficient(pair.get(0));
        double other = fit.coefficient(pair.get(1));
        return Math.abs(one + other) < PASSING * Math.max(Math.abs(one), Math.abs(other))
                && !isUndone(effect, one, deviation);
    }

    private boolean tryOut(Term term) {
        List<Term> with = new ArrayList<>(terms);
        with.add(term);
        double gained = search.evidence(noises, seen.present(), all(with));
        if (gained - evidence < StepSearch.CONVINCING) {
            return false;
        }
        evidence = gained;
        terms.add(term);
        return true;
    }

    private void own(Term term, int intervention) {
        terms.add(term);
        owners.add(intervention);
    }

    private List<Term> all(List<Term> more) {
        List<Term> all = new ArrayList<>(base);
        all.addAll(more);
        return all;
    }

    private static int firstDay(Term step) {
        int day = 0;
        while (day < step.values().length && step.values()[day] == 0) {
            day++;
        }
        return day;
    }

    /** Every term found: the steps first, in the order of the interventions. */
    List<Term> terms() {
        return terms;
    }

    /** The terms of one intervention's effect. */
    List<Term> of(int intervention) {
        return owned(owner -> owner == intervention);
    }

    /** The terms of the effects of earlier interventions. */
    List<Term> earlierThan(int intervention) {
        return owned(owner -> owner != NOBODY && owner < intervention);
    }

    /** Steps that are no intervention's. */
    List<Term> unrelated() {
        return owned(owner -> owner == NOBODY);
    }

    private List<Term> owned(java.util.function.IntPredicate whose) {
        List<Term> some = new ArrayList<>();
        for (int i = 0; i < terms.size(); i++) {
            if (whose.test(owners.get(i))) {
                some.add(terms.get(i));
            }
        }
        return some;
    }

    boolean isCapped(int intervention) {
        return capped[intervention];
    }

    OptionalInt lastChange(int intervention) {
        return changed[intervention] == NOBODY ? OptionalInt.empty() : OptionalInt.of(changed[intervention]);
    }

    OptionalInt unrelatedChange(int intervention) {
        return unrelated[intervention] == NOBODY ? OptionalInt.empty() : OptionalInt.of(unrelated[intervention]);
    }
}

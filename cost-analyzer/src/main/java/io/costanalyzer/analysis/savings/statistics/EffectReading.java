package io.costanalyzer.analysis.savings.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads one intervention's effect out of the averaged models, and holds it against a forecast from the days before. */
final class EffectReading {

    private static final double FAR_OFF = 3;
    private static final double MISSING = .1;
    private static final int HORIZON = 60;

    private final Observations seen;
    private final EffectShape shape;
    private final ModelAverage models;
    private final int index;
    private final Intervention own;
    private final int end;
    private final List<Term> terms;
    private final boolean walks;

    EffectReading(Observations seen, EffectShape shape, ModelAverage models, int index) {
        this.seen = seen;
        this.shape = shape;
        this.models = models;
        this.index = index;
        this.own = seen.interventions().get(index);
        this.end = seen.endOf(index);
        this.terms = shape.of(index);
        this.walks = models.probability(model -> model.fit().noise().walks()) >= .5;
    }

    Effect effect(List<Term> fixed, List<Noise> noises, List<DriverSet> rivals) {
        double[] path = new double[seen.days()];
        Arrays.fill(path, Double.NaN);
        for (int day = own.from(); day < path.length; day++) {
            path[day] = sum(terms, day);
        }
        ModelAverage.Model likely = models.mostProbable();
        List<Term> earlier = shape.earlierThan(index);
        Outlook outlook =
                new Outlook(seen, own, List.of(likely.fit().noise()), List.of(likely.drivers()), fixed, earlier);
        boolean foretold = isGone() || shape.isCapped(index) || isNoStep(path, outlook);
        if (foretold) {
            outlook = new Outlook(seen, own, noises, rivals, fixed, earlier);
        }
        double[] expected = new double[seen.days()];
        Arrays.fill(expected, Double.NaN);
        for (int day = own.from(); day < expected.length; day++) {
            expected[day] = outlook.expected()[day] + sum(shape.unrelated(), day) + seen.week(day);
        }
        Optional<Ceiling> ceiling = own.limiting() && !isGone() ? ceiling(likely, fixed, earlier) : Optional.empty();
        if (ceiling.isPresent()) {
            double doubt = ceiling.get().deviation(outlook.deviation());
            return new Effect(
                    path,
                    ceiling.get().expected(),
                    true,
                    doubt,
                    OptionalInt.empty(),
                    doubt,
                    shape.unrelatedChange(index));
        }
        return new Effect(
                path,
                expected,
                foretold,
                foretold ? outlook.deviation() : models.deviation(terms, meanTimes()),
                shape.lastChange(index),
                models.deviation(terms, lastTimes()),
                shape.unrelatedChange(index));
    }

    private Optional<Ceiling> ceiling(ModelAverage.Model likely, List<Term> fixed, List<Term> earlier) {
        List<Term> base = new ArrayList<>(fixed);
        base.addAll(likely.drivers().terms());
        base.addAll(earlier);
        List<Term> rival = new ArrayList<>(base);
        rival.addAll(shape.unrelated());
        rival.addAll(terms);
        return Ceiling.find(seen, own, end, likely.fit().noise(), base, rival);
    }

    /** Whether on many days nothing is left of which to take a logarithm. */
    private boolean isGone() {
        int there = 0;
        for (int day = own.from(); day < end; day++) {
            there += seen.present()[day] ? 1 : 0;
        }
        return there < (1 - MISSING) * (end - own.from());
    }

    /** Whether the mean of the days after lies where neither a step nor chance puts it. */
    private boolean isNoStep(double[] path, Outlook outlook) {
        double difference = 0;
        int there = 0;
        for (int day = own.from(); day < Math.min(end, own.from() + HORIZON); day++) {
            if (seen.present()[day]) {
                difference += seen.y(day) - outlook.expected()[day] - sum(shape.unrelated(), day) - path[day];
                there++;
            }
        }
        return !walks && Math.abs(difference) > FAR_OFF * outlook.deviation() * there;
    }

    /** How often each term counts in the mean over the days that are looked at. */
    private double[] meanTimes() {
        double[] times = new double[terms.size()];
        int there = 0;
        for (int day = own.from(); day < Math.min(end, own.from() + HORIZON); day++) {
            if (seen.present()[day]) {
                there++;
                for (int i = 0; i < times.length; i++) {
                    times[i] += terms.get(i).values()[day];
                }
            }
        }
        for (int i = 0; i < times.length; i++) {
            times[i] /= Math.max(1, there);
        }
        return times;
    }

    /** How often each term counts on the last day. */
    private double[] lastTimes() {
        double[] times = new double[terms.size()];
        for (int i = 0; i < times.length; i++) {
            times[i] = terms.get(i).values()[Math.max(0, end - 1)];
        }
        return times;
    }

    private double sum(List<Term> some, int day) {
        return models.mean(model -> {
            double sum = 0;
            for (Term term : some) {
                sum += model.fit().coefficient(term) * term.values()[day];
            }
            return sum;
        });
    }
}

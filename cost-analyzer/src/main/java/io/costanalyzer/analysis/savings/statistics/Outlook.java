package io.costanalyzer.analysis.savings.statistics;

import java.util.ArrayList;
import java.util.List;

/** What the days before an intervention make one expect for the days after it. */
final class Outlook {

    private static final int REACH = 7;
    private static final int ENOUGH = 30;
    /** Heavy-tailed errors have this variance, in units of their squared scale. */
    private static final double VARIANCE_OF_TAILS = 2;

    private final Observations seen;
    private final ModelAverage models;
    private final double[] expected;
    private final double deviation;

    /**
     * Looks ahead.
     *
     * @param earlier terms of interventions before this one
     */
    Outlook(
            Observations seen,
            Intervention own,
            List<Noise> noises,
            List<DriverSet> rivals,
            List<Term> fixed,
            List<Term> earlier) {
        this.seen = seen;
        boolean[] before = seen.before(own.at());
        this.models = new ModelAverage(seen, before, noises, rivals, fixed, earlier);
        this.expected = new double[seen.days()];
        for (ModelAverage.Model model : models.models()) {
            double[] last = model.fit().lastNoise();
            double memory = model.fit().noise().memory();
            for (int day = own.from(); day < expected.length; day++) {
                double noise = last[0] + last[1] * Math.pow(memory, day - own.at() + 1.0);
                expected[day] += model.weight() * (model.fit().fitted(day) + noise);
            }
        }
        double spread = spread(before, own.at());
        for (int day = own.from(); day < expected.length; day++) {
            expected[day] += spread;
        }
        this.deviation = Math.sqrt(models.mean(model -> variance(model.fit(), own)));
    }

    private double variance(WhitenedFit fit, Intervention own) {
        int after = Math.max(1, seen.days() - own.from());
        double[] times = new double[fit.terms().size()];
        for (int i = 0; i < times.length; i++) {
            for (int day = own.from(); day < seen.days(); day++) {
                times[i] += fit.terms().get(i).values()[day] / after;
            }
        }
        double noise = fit.noise().varianceAhead(own.from() - own.at(), after);
        return fit.variance(fit.terms(), times) + VARIANCE_OF_TAILS * fit.scale() * fit.scale() * noise;
    }

    /** By how much, as a logarithm, the mean of the figures lies above what the mean of their logarithms says. */
    private double spread(boolean[] before, int at) {
        WhitenedFit fit = models.models().get(0).fit();
        double[] rest = new double[at];
        for (int day = 0; day < at; day++) {
            rest[day] = before[day] ? seen.y(day) - fit.fitted(day) : Double.NaN;
        }
        double[] middle = Medians.running(rest, REACH);
        List<Double> ratios = new ArrayList<>();
        for (int day = REACH; day < at - REACH; day++) {
            if (before[day]) {
                ratios.add(Math.min(2, Math.exp(rest[day] - middle[day])));
            }
        }
        double mean = ratios.stream().mapToDouble(Double::doubleValue).average().orElse(1);
        return ratios.size() < ENOUGH ? 0 : Math.log(mean);
    }

    /** The expected logarithm by day, without the weekly pattern; 0 before the intervention is in force. */
    double[] expected() {
        return expected;
    }

    /** The standard error of its mean. */
    double deviation() {
        return deviation;
    }
}

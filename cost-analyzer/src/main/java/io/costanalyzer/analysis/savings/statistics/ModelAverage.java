package io.costanalyzer.analysis.savings.statistics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/** Several models of the same days, each weighed by how probable it makes them. */
final class ModelAverage {

    /**
     * One of the models.
     *
     * @param fit the regression
     * @param drivers what it takes to drive the series
     * @param weight its probability; all of them sum to 1
     */
    record Model(WhitenedFit fit, DriverSet drivers, double weight) {}

    /** A set of drivers so much less probable, as a logarithm, than the best is not tried with other noises. */
    private static final double HOPELESS = 5;

    private final List<Model> models = new ArrayList<>();

    /**
     * Fits every set of drivers with the first noise, and those that have a chance with the others.
     *
     * @param noises most probable first
     * @param fixed terms before the drivers
     * @param further terms after them
     */
    ModelAverage(
            Observations seen,
            boolean[] mask,
            List<Noise> noises,
            List<DriverSet> rivals,
            List<Term> fixed,
            List<Term> further) {
        List<DriverSet> likely = new ArrayList<>();
        List<Model> raw = new ArrayList<>();
        for (DriverSet drivers : rivals) {
            raw.add(fit(seen, mask, noises.get(0), drivers, fixed, further));
        }
        double leader = best(raw);
        for (Model model : raw) {
            if (model.fit.evidence() > leader - HOPELESS) {
                likely.add(model.drivers);
            }
        }
        for (Noise noise : noises.subList(1, noises.size())) {
            for (DriverSet drivers : likely) {
                raw.add(fit(seen, mask, noise, drivers, fixed, further));
            }
        }
        double best = best(raw);
        double total = raw.stream()
                .mapToDouble(model -> Math.exp(model.fit.evidence() - best))
                .sum();
        for (Model model : raw) {
            models.add(new Model(model.fit, model.drivers, Math.exp(model.fit.evidence() - best) / total));
        }
    }

    private static Model fit(
            Observations seen, boolean[] mask, Noise noise, DriverSet drivers, List<Term> fixed, List<Term> further) {
        List<Term> terms = new ArrayList<>(fixed);
        terms.addAll(drivers.terms());
        terms.addAll(further);
        return new Model(seen.fit(noise, mask, terms), drivers, 0);
    }

    private static double best(List<Model> raw) {
        return raw.stream().mapToDouble(model -> model.fit.evidence()).max().orElseThrow();
    }

    List<Model> models() {
        return models;
    }

    Model mostProbable() {
        return models.stream().max(Comparator.comparingDouble(Model::weight)).orElseThrow();
    }

    double probability(Predicate<Model> condition) {
        return models.stream().filter(condition).mapToDouble(Model::weight).sum();
    }

    double mean(ToDoubleFunction<Model> figure) {
        return models.stream()
                .mapToDouble(model -> model.weight * figure.applyAsDouble(model))
                .sum();
    }

    /** The standard error of a sum of terms, each taken so many times, uncertainty about the model included. */
    double deviation(List<Term> terms, double[] times) {
        double mean = mean(model -> model.fit.value(terms, times));
        double variance = mean(model -> {
            double off = model.fit.value(terms, times) - mean;
            return model.fit.variance(terms, times) + off * off;
        });
        return Math.sqrt(variance);
    }
}

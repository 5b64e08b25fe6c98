package io.costanalyzer.analysis.savings.statistics;

import java.util.List;

/** One regression under one noise: coefficients, their covariance, and how probable it makes the observations. */
final class WhitenedFit {

    private final Whitening whitening;
    private final List<Term> terms;
    private final double[] y;
    private final RobustFit fit;
    private final double evidence;

    WhitenedFit(Whitening whitening, double[] y, List<Term> terms) {
        this.whitening = whitening;
        this.terms = terms;
        this.y = y;
        double[][] columns = new double[terms.size()][];
        for (int i = 0; i < columns.length; i++) {
            columns[i] = whitening.of(terms.get(i).values());
        }
        this.fit = new RobustFit(columns, whitening.of(y), terms.toArray(Term[]::new));
        this.evidence = fit.evidence() - .5 * whitening.logDeterminant();
    }

    Noise noise() {
        return whitening.noise();
    }

    double evidence() {
        return evidence;
    }

    double scale() {
        return fit.scale();
    }

    /** The coefficient of a term; 0 for a term that is not in the model. */
    double coefficient(Term term) {
        int index = terms.indexOf(term);
        return index < 0 ? 0 : fit.coefficients()[index];
    }

    /** The mean of a sum of terms, each taken so many times. */
    double value(List<Term> some, double[] times) {
        double sum = 0;
        for (int i = 0; i < times.length; i++) {
            sum += times[i] * coefficient(some.get(i));
        }
        return sum;
    }

    /** The variance of a sum of terms, each taken so many times; terms that are not in the model count for nothing. */
    double variance(List<Term> some, double[] times) {
        double[] combination = new double[terms.size()];
        for (int i = 0; i < times.length; i++) {
            int index = terms.indexOf(some.get(i));
            if (index >= 0) {
                combination[index] += times[i];
            }
        }
        double[] product = fit.covarianceTimes(combination);
        double sum = 0;
        for (int i = 0; i < product.length; i++) {
            sum += product[i] * combination[i];
        }
        return sum;
    }

    List<Term> terms() {
        return terms;
    }

    /** How much a further column would explain, as a squared t value. */
    double gain(double[] column) {
        return fit.gain(whitening.apply(column));
    }

    /** What the terms together make one expect on a day, without the noise. */
    double fitted(int day) {
        double sum = 0;
        for (int i = 0; i < terms.size(); i++) {
            sum += fit.coefficients()[i] * terms.get(i).values()[day];
        }
        return sum;
    }

    /** Where the noise's level and wave stand on the last present day. */
    double[] lastNoise() {
        double[] errors = new double[y.length];
        for (int day = 0; day < y.length; day++) {
            errors[day] = y[day] - fitted(day);
        }
        return whitening.last(errors);
    }
}

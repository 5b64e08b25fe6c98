package io.costanalyzer.analysis.savings.statistics;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A linear regression whose errors have the heavy tails of Student's t with 4 degrees of freedom, fitted by iterated
 * weights, with a normal prior on some of the coefficients.
 *
 * <p>Source: K. L. Lange, R. J. A. Little, J. M. G. Taylor, Robust Statistical Modeling Using the t Distribution, JASA 84
 * (1989). The evidence is Laplace's approximation.
 */
final class RobustFit {

    private static final double DEGREES = 4;
    private static final double SMALLEST = 1e-6;
    private static final double CLOSE = 1e-2;
    private static final double CLIP = 5;
    private static final int ROUNDS = 8;
    /** The mean of the square root of a standard normal's size. */
    private static final double MEAN_ROOT = .8222;

    private final double[][] columns;
    private final double[] y;
    private final Term[] terms;
    private final double[] weights;
    private final double[] weighed;
    private final double[] errors;
    private double[] coefficients;
    private double scale;
    private SymmetricSystem system;
    private @Nullable SymmetricSystem unweighted;
    private double[] clipped = new double[0];

    /**
     * Fits.
     *
     * @param columns whitened columns of the regression
     * @param y whitened observations
     * @param terms the columns' priors, in the same order
     */
    RobustFit(double[][] columns, double[] y, Term[] terms) {
        this.columns = columns;
        this.y = y;
        this.terms = terms;
        this.weights = new double[y.length];
        this.weighed = new double[y.length];
        this.errors = new double[y.length];
        Arrays.fill(weights, 1);
        this.system = normal(0);
        this.coefficients = system.solve(right(0));
        residuals();
        this.scale = SMALLEST + firstScale(errors);
        iterate();
    }

    private void iterate() {
        for (int round = 0; round < ROUNDS; round++) {
            double squares = 0;
            for (int row = 0; row < y.length; row++) {
                double u = errors[row] / scale;
                weights[row] = (DEGREES + 1) / (DEGREES + u * u);
                squares += weights[row] * errors[row] * errors[row];
            }
            scale = Math.max(SMALLEST, Math.sqrt(squares / y.length));
            double precision = 1 / (scale * scale);
            system = normal(precision);
            double[] next = system.solve(right(precision));
            double moved = 0;
            for (int i = 0; i < next.length; i++) {
                moved = Math.max(moved, Math.abs(next[i] - coefficients[i]));
            }
            coefficients = next;
            residuals();
            if (round > 0 && moved < CLOSE * scale) {
                return;
            }
        }
    }

    /** The normal equations' matrix; without priors when the precision is not known yet. */
    private SymmetricSystem normal(double precision) {
        double[][] matrix = new double[columns.length][columns.length];
        double factor = precision == 0 ? 1 : precision;
        for (int i = 0; i < columns.length; i++) {
            weigh(columns[i]);
            for (int j = 0; j <= i; j++) {
                matrix[i][j] = factor * product(weighed, columns[j]);
            }
            matrix[i][i] += precision == 0 ? 0 : terms[i].precision();
        }
        return new SymmetricSystem(matrix);
    }

    private double[] right(double precision) {
        double[] right = new double[columns.length];
        weigh(y);
        for (int i = 0; i < columns.length; i++) {
            double product = product(weighed, columns[i]);
            right[i] = precision == 0 ? product : precision * product + terms[i].mean() * terms[i].precision();
        }
        return right;
    }

    /** The scale of normal errors from the mean of their square roots, which odd ones hardly move. */
    private static double firstScale(double[] errors) {
        double sum = 0;
        for (double error : errors) {
            sum += Math.sqrt(Math.abs(error));
        }
        double root = sum / errors.length / MEAN_ROOT;
        return root * root;
    }

    private void weigh(double[] values) {
        for (int row = 0; row < weights.length; row++) {
            weighed[row] = weights[row] * values[row];
        }
    }

    /** Four sums side by side: processors add them at once. */
    private static double product(double[] one, double[] other) {
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        int row = 0;
        for (; row + 3 < one.length; row += 4) {
            a += one[row] * other[row];
            b += one[row + 1] * other[row + 1];
            c += one[row + 2] * other[row + 2];
            d += one[row + 3] * other[row + 3];
        }
        for (; row < one.length; row++) {
            a += one[row] * other[row];
        }
        return (a + b) + (c + d);
    }

    private void residuals() {
        System.arraycopy(y, 0, errors, 0, y.length);
        for (int i = 0; i < columns.length; i++) {
            double coefficient = coefficients[i];
            double[] column = columns[i];
            for (int row = 0; row < errors.length; row++) {
                errors[row] -= coefficient * column[row];
            }
        }
    }

    double[] coefficients() {
        return coefficients;
    }

    /** The scale of the errors: for heavy tails less than their standard deviation. */
    double scale() {
        return scale;
    }

    /** The logarithm of the probability of the observations under this model, up to a constant. */
    double evidence() {
        double evidence = -.5 * system.logDeterminant() - y.length * Math.log(scale);
        for (double error : errors) {
            double u = error / scale;
            evidence -= (DEGREES + 1) / 2 * Math.log1p(u * u / DEGREES);
        }
        for (int i = 0; i < terms.length; i++) {
            if (terms[i].precision() > 0) {
                double off = coefficients[i] - terms[i].mean();
                evidence += .5 * Math.log(terms[i].precision()) - .5 * off * off * terms[i].precision();
            }
        }
        return evidence;
    }

    /**
     * How much a further column would explain, as a squared t value: all observations count alike, so that a stretch which
     * the fit has written off as odd can speak for the column, but none counts for more than a few deviations.
     */
    double gain(double[] column) {
        if (unweighted == null) {
            Arrays.fill(weights, 1);
            unweighted = normal(0);
            clipped = errors.clone();
            for (int row = 0; row < clipped.length; row++) {
                clipped[row] = Math.max(-CLIP * scale, Math.min(CLIP * scale, clipped[row]));
            }
        }
        double[] shared = new double[columns.length];
        double[] explained = new double[columns.length];
        for (int i = 0; i < columns.length; i++) {
            shared[i] = product(columns[i], column);
            explained[i] = product(columns[i], clipped);
        }
        double[] solved = unweighted.solve(shared);
        double fresh = product(column, column) - product(solved, shared);
        double effect = product(column, clipped) - product(solved, explained);
        return fresh <= 1e-9 * product(column, column) ? 0 : effect * effect / fresh / (scale * scale);
    }

    /** The covariance matrix of the coefficients times a vector. */
    double[] covarianceTimes(double[] vector) {
        double[] solved = system.solve(vector);
        for (int i = 0; i < solved.length; i++) {
            solved[i] *= (DEGREES + 3) / (DEGREES + 1);
        }
        return solved;
    }
}

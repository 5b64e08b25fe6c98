package io.costanalyzer.analysis.savings.statistics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How wide an interval must be to hold the truth as often as it says, learnt from placebos: the same study where nothing
 * was done, so that the truth is known to be zero.
 *
 * <p>The half-width in standard errors is a quantile of the placebos' errors, each divided by its own standard error.
 * Placebos that are like the case at hand weigh most; a few reference points of Student's t keep a small pool steady.
 * Source: J. Lei et al., Distribution-Free Predictive Inference for Regression, JASA 113 (2018), with weights as in R. J.
 * Tibshirani et al., Conformal Prediction Under Covariate Shift, NeurIPS 2019. Not thread-safe.
 */
public final class Calibration {

    /** Quantiles of the size of Student's t with 4 degrees of freedom at 5 %, 15 % … 95 %. */
    private static final double[] REFERENCE = {.067, .202, .343, .493, .658, .847, 1.073, 1.363, 1.781, 2.776};

    private static final double REFERENCE_WEIGHT = .5;
    private static final double ALIKE = .7;
    private static final double FLOOR = .001;
    private static final double OTHER_NOISE = 2;

    private final List<Placebo> placebos = new ArrayList<>();

    private record Placebo(double score, double deviation, double walking) {}

    private record Point(double score, double weight) {}

    /**
     * Adds what a study of nothing found.
     *
     * @param error the mean effect it saw, as a logarithm
     * @param deviation the standard error it claimed
     * @param walking probability that the level walks
     */
    public void add(double error, double deviation, double walking) {
        placebos.add(new Placebo(Math.abs(error) / deviation, deviation, walking));
    }

    public int size() {
        return placebos.size();
    }

    /**
     * How far an interval reaches to each side, in claimed standard errors.
     *
     * @param level how often it is to hold the truth, such as 0.9
     * @param deviation the claimed standard error
     * @param walking probability that the level walks
     */
    public double width(double level, double deviation, double walking) {
        List<Point> points = new ArrayList<>();
        for (double score : REFERENCE) {
            points.add(new Point(score, REFERENCE_WEIGHT));
        }
        for (Placebo placebo : placebos) {
            double apart = Math.log((placebo.deviation + FLOOR) / (deviation + FLOOR)) / ALIKE;
            double weight = Math.exp(-.5 * apart * apart - OTHER_NOISE * Math.abs(placebo.walking - walking));
            points.add(new Point(placebo.score, weight));
        }
        points.sort(Comparator.comparingDouble(Point::score));
        double total = points.stream().mapToDouble(Point::weight).sum();
        double sum = 0;
        for (Point point : points) {
            sum += point.weight;
            if (sum >= level * total) {
                return point.score;
            }
        }
        return points.get(points.size() - 1).score;
    }
}

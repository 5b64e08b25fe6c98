package io.costanalyzer.analysis.savings.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.costanalyzer.analysis.savings.MeasuredMethod;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Traffic and the widths of intervals are read as they were when the method was measured. */
class TrafficAsMeasuredTest {

    private static final int DAYS = 120;
    private static final MeasuredMethod METHOD = new MeasuredMethod("studies.tsv");

    /** Of three series that follow it by a half, once and twice, the middle one has an elasticity of 1. */
    @Test
    void theFactorIsInUnitsOfAUsualSeries() {
        double[] truth = Signals.walk(DAYS, 1, .05);
        double[][] series = {times(.5, truth), truth.clone(), times(2, truth)};
        double[] factor = new TrafficFactor(series).without(-1);
        double mean = Arrays.stream(truth).average().orElseThrow();
        for (int day = 0; day < DAYS; day++) {
            assertThat(factor[day]).isCloseTo(truth[day] - mean, within(.01));
        }
    }

    @Test
    void noisySeriesWithGapsGiveTheFactorThatTheyGave() throws IOException {
        double[] truth = Signals.walk(DAYS, 1, .05);
        double[][] series = new double[5][];
        for (int i = 0; i < series.length; i++) {
            double elasticity = .4 + .3 * i;
            double[] logs = Signals.noisy(
                    DAYS, 20 + i, .05 + .03 * i, day -> elasticity * truth[day] + (day % 7 > 4 ? -.4 : 0));
            logs[30 + i] += 3;
            logs[80 + i] = Double.NaN;
            series[i] = TrafficFactor.prepared(logs, Signals.weekdays(DAYS));
        }
        TrafficFactor factor = new TrafficFactor(series);
        Map<String, Double> figures = new TreeMap<>();
        for (int leftOut = -1; leftOut < series.length; leftOut++) {
            double[] traffic = factor.without(leftOut);
            figures.put("without " + leftOut + ", first", traffic[0]);
            figures.put("without " + leftOut + ", day 82", traffic[82]);
            figures.put("without " + leftOut + ", last", traffic[DAYS - 1]);
        }
        for (int i = 0; i < series.length; i++) {
            figures.put("restlessness " + i, TrafficFactor.restlessness(series[i]));
            figures.put("prepared " + i + ", odd day", series[i][30 + i]);
        }
        METHOD.check("traffic factor", figures);
    }

    @Test
    void aPoolOfPlacebosGivesTheWidthsThatItGave() throws IOException {
        Calibration pool = new Calibration();
        Random random = new Random(5);
        for (int i = 0; i < 400; i++) {
            double deviation = .01 * Math.exp(random.nextGaussian());
            pool.add(deviation * (1 + 30 * deviation) * random.nextGaussian(), deviation, random.nextDouble());
        }
        Map<String, Double> figures = new TreeMap<>();
        for (double deviation : new double[] {0, .002, .01, .05, .4}) {
            for (double walking : new double[] {0, .5, 1}) {
                for (double level : new double[] {.5, .8, .9, .95}) {
                    figures.put(
                            "width of " + level + " at " + deviation + ", " + walking,
                            pool.width(level, deviation, walking));
                }
            }
        }
        METHOD.check("widths of intervals", figures);
        assertThat(pool.width(1, .01, 0)).isGreaterThanOrEqualTo(figures.get("width of 0.95 at 0.01, 0.0"));
    }

    /** The density over the tail, by tables of the normal distribution. */
    @Test
    void theMeanOfATailIsThatOfTheTables() {
        assertThat(NormalCurve.meanAbove(0)).isCloseTo(.79788, within(1e-4));
        assertThat(NormalCurve.meanAbove(1)).isCloseTo(1.52514, within(1e-4));
        assertThat(NormalCurve.meanAbove(-3)).isCloseTo(.00444, within(1e-4));
        assertThat(NormalCurve.meanAbove(4)).isCloseTo(4.2256, within(.01));
        assertThat(NormalCurve.meanAbove(6)).isCloseTo(6.1585, within(.02));
    }

    /** Every weekday has its own distance from the week, and together they leave the week where it is. */
    @Test
    void sevenWeekdaysAreToldApart() {
        double[] pattern = {.3, .1, 0, .2, .1, -.4, -.3};
        double[] logs = Signals.noisy(70, 1, 0, day -> pattern[day % 7] + .01 * day);
        int[] weekdays = Signals.weekdays(70);
        Weekdays week = new Weekdays(logs, weekdays, 70);
        IntStream.rangeClosed(1, 7)
                .forEach(day -> assertThat(week.of(day)).as("day " + day).isCloseTo(pattern[day - 1], within(1e-9)));
        assertThat(new Weekdays(logs, weekdays, 27).of(6))
                .as("three weeks are enough")
                .isCloseTo(-.4, within(1e-9));
    }

    private static double[] times(double factor, double[] values) {
        return Arrays.stream(values).map(value -> factor * value).toArray();
    }
}

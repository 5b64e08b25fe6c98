package io.costanalyzer.analysis.savings.statistics;

import java.util.IdentityHashMap;

/**
 * Turns a series whose days depend on each other into one whose days do not: the one-step-ahead errors of a Kalman filter,
 * each divided by its standard deviation. Linear, so that applying it to every column of a regression gives generalised
 * least squares; missing days are skipped and make the next error wider. Remembers what it has whitened; not thread-safe.
 *
 * <p>Source: A. C. Harvey, Forecasting, Structural Time Series Models and the Kalman Filter (1989), section 3.4.
 */
final class Whitening {

    private final Noise noise;
    private final boolean[] present;
    private final int rows;
    private final double[] levelGain;
    private final double[] waveGain;
    private final double[] deviation;
    private final IdentityHashMap<double[], double[]> known = new IdentityHashMap<>();
    private double logDeterminant;

    /** @param present the days that are looked at */
    Whitening(Noise noise, boolean[] present) {
        this.noise = noise;
        this.present = present;
        this.levelGain = new double[present.length];
        this.waveGain = new double[present.length];
        this.deviation = new double[present.length];
        this.rows = filter();
    }

    /** Runs the filter's variances, which do not depend on the figures. */
    private int filter() {
        double memory = noise.memory();
        double level = 0;
        double cross = 0;
        double wave = 1;
        int count = 0;
        for (int day = 0; day < present.length; day++) {
            if (present[day]) {
                double variance = level + 2 * cross + wave;
                double withLevel = level + cross;
                double withWave = cross + wave;
                levelGain[day] = withLevel / variance;
                waveGain[day] = withWave / variance;
                deviation[day] = Math.sqrt(variance);
                logDeterminant += Math.log(variance);
                level -= levelGain[day] * withLevel;
                cross -= levelGain[day] * withWave;
                wave -= waveGain[day] * withWave;
                count++;
            }
            level += noise.walk();
            cross *= memory;
            wave = memory * memory * wave + 1 - memory * memory;
        }
        return count;
    }

    Noise noise() {
        return noise;
    }

    /** The whitened present days of a column, oldest first. */
    double[] of(double[] column) {
        return known.computeIfAbsent(column, this::apply);
    }

    /** As {@link #of}, for a column that is not needed again. */
    double[] apply(double[] column) {
        double[] white = new double[rows];
        double level = 0;
        double wave = 0;
        int row = 0;
        for (int day = 0; day < present.length; day++) {
            if (present[day]) {
                double error = column[day] - level - wave;
                white[row++] = error / deviation[day];
                level += levelGain[day] * error;
                wave += waveGain[day] * error;
            }
            wave *= noise.memory();
        }
        return white;
    }

    /** Where the level and the wave of a column stand on the last present day. */
    double[] last(double[] column) {
        double level = 0;
        double wave = 0;
        double lastWave = 0;
        for (int day = 0; day < present.length; day++) {
            if (present[day]) {
                double error = column[day] - level - wave;
                level += levelGain[day] * error;
                wave += waveGain[day] * error;
                lastWave = wave;
            }
            wave *= noise.memory();
        }
        return new double[] {level, lastWave};
    }

    /** The sum of the logarithms of the errors' variances. */
    double logDeterminant() {
        return logDeterminant;
    }
}

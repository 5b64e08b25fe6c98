package io.costanalyzer.bench.savings;

import java.util.List;

/** Ordinary least squares by the normal equations. */
final class Regression {

    final double[] coefficients;
    final double deviation;
    final double memory;
    final int rows;

    private Regression(double[] coefficients, double deviation, double memory, int rows) {
        this.coefficients = coefficients;
        this.deviation = deviation;
        this.memory = memory;
        this.rows = rows;
    }

    static Regression fit(List<double[]> x, List<Double> y) {
        int k = x.get(0).length;
        double[][] a = new double[k][k + 1];
        for (int row = 0; row < x.size(); row++) {
            for (int i = 0; i < k; i++) {
                for (int j = 0; j < k; j++) {
                    a[i][j] += x.get(row)[i] * x.get(row)[j];
                }
                a[i][k] += x.get(row)[i] * y.get(row);
            }
        }
        double[] beta = solve(a);
        double squares = 0;
        double lagged = 0;
        double before = 0;
        for (int row = 0; row < x.size(); row++) {
            double error = y.get(row) - dot(beta, x.get(row));
            squares += error * error;
            lagged += error * before;
            before = error;
        }
        double deviation = Math.sqrt(squares / Math.max(1, x.size() - k));
        double memory = squares == 0 ? 0 : Math.max(0, Math.min(.95, lagged / squares));
        return new Regression(beta, deviation, memory, x.size());
    }

    double predict(double[] row) {
        return dot(coefficients, row);
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private static double[] solve(double[][] a) {
        int k = a.length;
        for (int i = 0; i < k; i++) {
            a[i][i] += 1e-9;
        }
        for (int i = 0; i < k; i++) {
            int pivot = i;
            for (int j = i + 1; j < k; j++) {
                pivot = Math.abs(a[j][i]) > Math.abs(a[pivot][i]) ? j : pivot;
            }
            double[] swap = a[i];
            a[i] = a[pivot];
            a[pivot] = swap;
            for (int j = 0; j < k; j++) {
                if (j != i) {
                    double factor = a[j][i] / a[i][i];
                    for (int m = i; m <= k; m++) {
                        a[j][m] -= factor * a[i][m];
                    }
                }
            }
        }
        double[] x = new double[k];
        for (int i = 0; i < k; i++) {
            x[i] = a[i][k] / a[i][i];
        }
        return x;
    }
}

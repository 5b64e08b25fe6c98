package io.costanalyzer.analysis.savings.statistics;

/** Solves and inverts small symmetric positive definite systems by Cholesky's method. */
final class SymmetricSystem {

    private final double[][] root;

    /** Decomposes a matrix; a direction without any weight gets a trace of it instead of failing. */
    SymmetricSystem(double[][] matrix) {
        int size = matrix.length;
        root = new double[size][size];
        for (int row = 0; row < size; row++) {
            for (int column = 0; column <= row; column++) {
                double sum = matrix[row][column];
                for (int k = 0; k < column; k++) {
                    sum -= root[row][k] * root[column][k];
                }
                if (row == column) {
                    root[row][row] = Math.sqrt(Math.max(sum, 1e-10 * Math.max(matrix[row][row], 1e-10)));
                } else {
                    root[row][column] = sum / root[column][column];
                }
            }
        }
    }

    double[] solve(double[] right) {
        int size = root.length;
        double[] x = right.clone();
        for (int row = 0; row < size; row++) {
            for (int k = 0; k < row; k++) {
                x[row] -= root[row][k] * x[k];
            }
            x[row] /= root[row][row];
        }
        for (int row = size - 1; row >= 0; row--) {
            for (int k = row + 1; k < size; k++) {
                x[row] -= root[k][row] * x[k];
            }
            x[row] /= root[row][row];
        }
        return x;
    }

    double logDeterminant() {
        double sum = 0;
        for (int row = 0; row < root.length; row++) {
            sum += 2 * Math.log(root[row][row]);
        }
        return sum;
    }
}

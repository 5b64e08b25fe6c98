package io.costanalyzer.analysis.savings.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TrafficFactorTest {

    private static final int DAYS = 150;

    @Test
    void whatManySeriesShareIsFoundBetterThanByAnyOneOfThem() {
        double[] truth = Signals.walk(DAYS, 1, .05);
        double[][] series = new double[8][];
        for (int i = 0; i < series.length; i++) {
            double[] noisy = Signals.noisy(DAYS, 10 + i, .15, day -> truth[day]);
            series[i] = TrafficFactor.prepared(noisy, Signals.weekdays(DAYS));
        }
        double[] factor = new TrafficFactor(series).without(-1);
        assertThat(correlation(factor, truth)).isGreaterThan(.9).isGreaterThan(correlation(series[0], truth));
    }

    @Test
    void aSeriesDoesNotExplainItself() {
        double[][] series = {
            Signals.noisy(DAYS, 1, .1, day -> 0),
            Signals.noisy(DAYS, 2, .1, day -> 0),
            Signals.noisy(DAYS, 3, .1, day -> 0)
        };
        double[] others = new TrafficFactor(series).without(0);
        assertThat(Math.abs(correlation(others, series[0]))).isLessThan(.3);
    }

    @Test
    void theWeeklyPatternAndOddDaysAreTakenOut() {
        double[] logs = Signals.noisy(DAYS, 4, .02, day -> day % 7 > 4 ? -1 : 0);
        logs[70] += 3;
        double[] prepared = TrafficFactor.prepared(logs, Signals.weekdays(DAYS));
        assertThat(prepared[70] - prepared[69]).isLessThan(.4);
        assertThat(Math.abs(prepared[75] - prepared[73])).isLessThan(.15);
        assertThat(TrafficFactor.restlessness(prepared)).isBetween(.005, .04);
    }

    private static double correlation(double[] one, double[] other) {
        double a = mean(one);
        double b = mean(other);
        double product = 0;
        double first = 0;
        double second = 0;
        for (int day = 0; day < one.length; day++) {
            product += (one[day] - a) * (other[day] - b);
            first += (one[day] - a) * (one[day] - a);
            second += (other[day] - b) * (other[day] - b);
        }
        return product / Math.sqrt(first * second);
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }
}

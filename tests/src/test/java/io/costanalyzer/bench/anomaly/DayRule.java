package io.costanalyzer.bench.anomaly;

import io.costanalyzer.bench.portfolio.Portfolio;
import io.costanalyzer.bench.portfolio.PortfolioMaker;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A plain method that judges one day of one service by the days before it. A rise is judged on the second morning after the
 * day, when the day is all but complete; a fall on the third, when it is.
 */
final class DayRule implements Method {

    private static final int FIRST_MORNING = 95;

    private final Rule rule;

    DayRule(Rule rule) {
        this.rule = rule;
    }

    /** Judges a day. */
    interface Rule {

        /**
         * How far the day lies off.
         *
         * @param before all complete days before it
         * @param value the day
         * @return above zero for a rise, below for a fall, in the rule's own units
         */
        double off(double[] before, double value);
    }

    @Override
    public List<Told> watch(Portfolio portfolio) {
        List<Told> told = new ArrayList<>();
        for (ServiceDays service : ServiceDays.of(portfolio)) {
            for (int morning = FIRST_MORNING; morning <= PortfolioMaker.DAYS; morning++) {
                double rise = off(service, morning - 2, morning);
                double fall = -off(service, morning - 3, morning);
                double score = Math.max(rise, fall);
                if (score > 0) {
                    told.add(service.told(morning, score));
                }
            }
        }
        return told;
    }

    /** How far a value lies off those before it. */
    double off(double[] before, double value) {
        return rule.off(before, value);
    }

    private double off(ServiceDays service, int day, int morning) {
        return rule.off(Arrays.copyOf(service.complete(), day), service.known(day, morning));
    }

    /** More than so many dollars and so much of the mean of 30 days; the score is dollars. */
    static DayRule dollarsAndShare(double share) {
        return new DayRule((before, value) -> {
            double mean = Scale.mean(last(before, 30));
            double off = value - mean;
            return Math.abs(off) > share * mean ? off : 0;
        });
    }

    /** Against the day before, by more than a dollar; the score is the share. */
    static DayRule dayOverDay() {
        return new DayRule((before, value) -> {
            double yesterday = before[before.length - 1];
            double off = value - yesterday;
            return Math.abs(off) > 1 ? Math.signum(off) * Math.min(1e6, Math.abs(off) / yesterday) : 0;
        });
    }

    /** Standard deviations of 30 days. */
    static DayRule standardScore() {
        return new DayRule((before, value) -> {
            double[] days = last(before, 30);
            double mean = Scale.mean(days);
            return (value - mean) / Scale.floored(Scale.standardDeviation(days), mean);
        });
    }

    /** Median absolute deviations of the same weekday of eight weeks. */
    static DayRule weekdayMedian() {
        return new DayRule((before, value) -> {
            double[] same = new double[8];
            for (int week = 0; week < 8; week++) {
                same[week] = before[before.length - 7 * (week + 1)];
            }
            double middle = Scale.median(same);
            return (value - middle) / Scale.floored(Scale.deviation(same), middle);
        });
    }

    private static double[] last(double[] days, int count) {
        return Arrays.copyOfRange(days, days.length - count, days.length);
    }
}

package io.costanalyzer.analysis.savings.verification;

import java.util.regex.Pattern;

/** Tells prices by the month, such as storage by the GB-month: a day of them costs a tenth more in February than in March. */
final class MonthlyPrices {

    private static final Pattern UNIT = Pattern.compile("(?:.*[- ])?mo(?:nth)?s?", Pattern.CASE_INSENSITIVE);
    private static final double ODD = .12;
    private static final double CLEAR = .05;

    private MonthlyPrices() {}

    static boolean isUnit(String consumedUnit) {
        return UNIT.matcher(consumedUnit).matches();
    }

    /** Whether the figures jump where the length of the month changes, and no longer do once it is taken into account. */
    static boolean showsIn(double[] values, DayAxis axis) {
        double plain = 0;
        double adjusted = 0;
        for (int day = 1; day < values.length; day++) {
            double change = Math.log(axis.monthLength(day) / axis.monthLength(day - 1));
            if (change != 0 && values[day] > 0 && values[day - 1] > 0) {
                double move = Math.log(values[day] / values[day - 1]);
                plain += Math.min(ODD, Math.abs(move));
                adjusted += Math.min(ODD, Math.abs(move + change));
            }
        }
        return plain > CLEAR && adjusted < plain / 2;
    }
}

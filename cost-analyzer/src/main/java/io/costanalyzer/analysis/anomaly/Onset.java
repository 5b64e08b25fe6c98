package io.costanalyzer.analysis.anomaly;

/** The day on which something began: the one that parts before and after best. */
final class Onset {

    private static final int LOOK_BACK = 2;

    private Onset() {}

    static int of(EnvironmentWatch watch, Signal signal) {
        if (signal.width() == 1) {
            return signal.day();
        }
        OrdinaryDays days = watch.line(signal.line());
        int earliest = Math.max(1, signal.firstDay() - LOOK_BACK);
        double level = days.level(earliest - 1);
        double sum = 0;
        double most = 0;
        int onset = signal.day();
        for (int day = signal.day(); day >= earliest; day--) {
            double off = signal.price() ? signal.off() : days.value(day) - level;
            sum += Double.isNaN(off) ? 0 : signal.direction() * off;
            double parts = sum / Math.sqrt(signal.day() - day + 1.0);
            if (parts > most) {
                most = parts;
                onset = day;
            }
        }
        return onset;
    }
}

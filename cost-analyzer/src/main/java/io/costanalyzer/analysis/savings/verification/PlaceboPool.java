package io.costanalyzer.analysis.savings.verification;

import io.costanalyzer.analysis.savings.statistics.Calibration;
import io.costanalyzer.analysis.savings.statistics.Effect;
import io.costanalyzer.analysis.savings.statistics.Intervention;
import io.costanalyzer.analysis.savings.statistics.InterventionStudy;
import io.costanalyzer.analysis.savings.statistics.Study;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The same study where nothing was done: on the customer's own usage that no measure acts on, on the dates of the measures
 * and, where these are few, on earlier dates. What it claims there is its error.
 */
final class PlaceboPool {

    private static final int MOST = 120;
    private static final int APART = 30;
    private static final int FEWEST_BEFORE = 60;

    private final DayAxis axis;
    private final Calibration ofCost = new Calibration();
    private final Calibration ofPrice = new Calibration();

    private record Trial(EnvironmentTraffic traffic, UsageSeries series, Intervention at, int end) {}

    PlaceboPool(
            DayAxis axis,
            Collection<EnvironmentTraffic> environments,
            List<Intervention> interventions,
            boolean prices) {
        this.axis = axis;
        List<Trial> trials = trials(environments, interventions);
        int stride = Math.max(1, (trials.size() + MOST - 1) / MOST);
        for (int i = 0; i < trials.size(); i += stride) {
            Trial trial = trials.get(i);
            double[] use = trial.series.use(axis);
            run(trial, use, trial.traffic.traffic(Optional.of(trial.series)), ofCost);
            double @Nullable [] quantity = trial.series.quantity();
            if (prices && quantity != null) {
                double[] price = new double[quantity.length];
                for (int day = 0; day < price.length; day++) {
                    price[day] = quantity[day] > 0 ? trial.series.cost()[day] / quantity[day] : 0;
                }
                run(trial, price, null, ofPrice);
            }
        }
    }

    private List<Trial> trials(Collection<EnvironmentTraffic> environments, List<Intervention> interventions) {
        List<Trial> trials = new ArrayList<>();
        for (EnvironmentTraffic traffic : environments) {
            for (UsageSeries series : traffic.untouched()) {
                if (!EnvironmentTraffic.isUsed(series.use(axis), axis)) {
                    continue;
                }
                for (Intervention one : interventions) {
                    trials.add(new Trial(traffic, series, one, axis.days()));
                }
            }
        }
        for (int back = APART; trials.size() < MOST && back < axis.days(); back += APART) {
            int days = back;
            List<Trial> earlier = trials.stream()
                    .filter(trial -> trial.end == axis.days() && trial.at.at() - days >= FEWEST_BEFORE)
                    .map(trial -> new Trial(
                            trial.traffic,
                            trial.series,
                            new Intervention(trial.at.at() - days, trial.at.from() - days, trial.at.limiting()),
                            axis.days() - days))
                    .toList();
            if (earlier.isEmpty()) {
                return trials;
            }
            trials.addAll(earlier);
        }
        return trials;
    }

    private void run(Trial trial, double[] values, double @Nullable [] traffic, Calibration into) {
        double[] logs = java.util.Arrays.copyOf(EnvironmentTraffic.logs(values, axis), trial.end);
        double @Nullable [] driver = traffic == null ? null : java.util.Arrays.copyOf(traffic, trial.end);
        int[] weekdays = java.util.Arrays.copyOf(axis.weekdays(), trial.end);
        Study study = new InterventionStudy(logs, weekdays, driver, null, List.of(trial.at)).run();
        Effect effect = study.effects().get(0);
        double sum = 0;
        int days = 0;
        int end = Math.min(trial.end, trial.at.from() + 60);
        for (int day = trial.at.from(); day < end; day++) {
            if (!Double.isNaN(logs[day])) {
                sum += effect.foretold() ? logs[day] - effect.expected()[day] : effect.path()[day];
                days++;
            }
        }
        if (days > 0) {
            into.add(sum / days, effect.deviation(), study.walking());
        }
    }

    /** How many placebos were studied. */
    int size() {
        return ofCost.size();
    }

    /** How far an interval reaches to each side, in claimed standard errors, to hold the truth so often. */
    double width(double level, double deviation, double walking, boolean perUnit) {
        return (perUnit ? ofPrice : ofCost).width(level, deviation, walking);
    }
}

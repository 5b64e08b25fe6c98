package io.costanalyzer.analysis.anomaly;

import io.costanalyzer.allocation.Environment;
import io.costanalyzer.focus.ChargeCategory;
import io.costanalyzer.ledger.CostLedger;
import io.costanalyzer.ledger.CostSeries;
import io.costanalyzer.ledger.Scope;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Lays a ledger out for detection: usage alone, one watch an environment. */
final class Panels {

    private Panels() {}

    /**
     * One watch for each environment that has usage.
     *
     * @param from the first day to know; weeks begin on Mondays, so that the same day is judged alike whenever it is
     * @param to the day after the last one to know
     * @param late how many of the last days are still incomplete
     */
    static List<EnvironmentWatch> of(CostLedger ledger, LocalDate from, LocalDate to, int late, AnomalyPolicy policy) {
        LocalDate monday = from.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        int size = Math.toIntExact(java.time.temporal.ChronoUnit.DAYS.between(monday, to));
        DayGrid grid = new DayGrid(monday, size, Math.min(late, size));
        boolean[] covered = new boolean[size];
        ledger.coverage()
                .dates()
                .filter(day -> !day.isBefore(monday) && day.isBefore(to))
                .forEach(day -> covered[grid.index(day)] = true);
        Map<Environment, List<CostSeries>> environments = new TreeMap<>();
        for (CostSeries series : ledger.series(Scope.spending().ofCategories(Set.of(ChargeCategory.USAGE)))) {
            environments
                    .computeIfAbsent(series.key().environment(), environment -> new ArrayList<>())
                    .add(series);
        }
        return environments.entrySet().stream()
                .map(one -> new EnvironmentWatch(one.getKey(), one.getValue(), grid, covered, policy))
                .toList();
    }
}

package io.costanalyzer.alert;

import io.costanalyzer.analysis.unitcost.UnitCostDays;
import io.costanalyzer.analysis.unitcost.UnitCostJudge;
import io.costanalyzer.analysis.unitcost.UnitCostStatus;
import io.costanalyzer.analysis.unitcost.UnitMetric;
import java.time.LocalDate;
import java.util.Optional;

/** Unit costs as matters: what one user or order costs beyond what the weeks before make expected. */
final class UnitCostMatters {

    private UnitCostMatters() {}

    /** How a unit cost stands; a rise that is open already is held against the weeks before it began. */
    static Optional<UnitCostStatus> judge(UnitCostDays days, LocalDate until, IncidentBook book) {
        String key = UnitCostRise.key(days.metric().name());
        Optional<LocalDate> since = book.incidents().stream()
                .filter(Incident::open)
                .map(Incident::matter)
                .filter(matter -> matter.key().equals(key))
                .map(Matter::since)
                .findFirst();
        return UnitCostJudge.judge(days, until, since);
    }

    static UnitCostRise of(UnitCostStatus status) {
        UnitMetric metric = status.metric();
        return new UnitCostRise(
                metric.name(),
                metric.count() == UnitMetric.Count.AVERAGE ? metric.unit() + " and week" : metric.unit(),
                BudgetMatters.only(metric.scope().environments()),
                status.period(),
                status.expected(),
                status.usualUpTo(),
                status.actual(),
                status.units());
    }
}

package io.costanalyzer.analysis.savings.outlook;

import io.costanalyzer.analysis.calendar.AverageMonth;
import io.costanalyzer.analysis.savings.measure.Measure;
import io.costanalyzer.analysis.savings.measure.Promise;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.focus.CostMetric;
import io.costanalyzer.ledger.CostLedger;
import io.costanalyzer.ledger.CostSeries;
import io.costanalyzer.ledger.Scope;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What measures promise on a scope, by the day: each takes its part of what those before it leave of a usage type, so that
 * two promises on the same dollar do not save it twice.
 */
final class PromisesOnScope {

    private final CostLedger ledger;
    private final ChargePeriod reference;
    private final int days;

    /** @param reference the days whose cost the promises are a part of */
    PromisesOnScope(CostLedger ledger, ChargePeriod reference) {
        this.ledger = ledger;
        this.reference = reference;
        this.days = Math.max(1, ledger.coverage().within(reference).days());
    }

    /** Dollars a day, measure by measure in the order given; measures without a promise are left out. */
    Map<Measure, Double> perDay(List<Measure> measures, Scope scope) {
        Map<Measure, Double> promised = new LinkedHashMap<>();
        Map<Measure, Double> shares = new LinkedHashMap<>();
        for (Measure measure : measures) {
            measure.promise().ifPresent(promise -> shares.put(measure, share(measure, promise)));
        }
        for (CostSeries series : ledger.series(scope)) {
            double left = perDay(series);
            for (Map.Entry<Measure, Double> one : shares.entrySet()) {
                if (one.getKey().scope().matches(series.key())) {
                    promised.merge(one.getKey(), left * one.getValue(), Double::sum);
                    left *= 1 - one.getValue();
                }
            }
        }
        return promised;
    }

    private double share(Measure measure, Promise promise) {
        if (promise instanceof Promise.OfScope part) {
            return Math.min(1, part.share().doubleValue());
        }
        List<CostSeries> own = new ArrayList<>(ledger.series(measure.scope()));
        double cost = own.stream().mapToDouble(this::perDay).sum();
        double amount = AverageMonth.perDay(((Promise.PerMonth) promise).saving())
                .amount()
                .doubleValue();
        return cost > 0 ? Math.min(1, amount / cost) : 0;
    }

    private double perDay(CostSeries series) {
        return series.cost(CostMetric.EFFECTIVE_COST, reference).amount().doubleValue() / days;
    }
}

package io.costanalyzer.bench.savings;

import io.costanalyzer.focus.CostMetric;
import io.costanalyzer.ledger.CostLedger;
import io.costanalyzer.ledger.CostSeries;
import io.costanalyzer.ledger.Scope;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What teams do today: before against after, unit cost, a regression with this or that interval. */
final class PlainMethods {

    private static final double NORMAL_90 = 1.645;
    private static final int BASELINE = 90;
    private static final Set<String> REQUESTS = Set.of("Request", "ApiGatewayRequest", "Requests-Tier2-HTTPS");

    private final Case task;
    private final double[] cost;
    private final double[] driver;

    PlainMethods(Case task) {
        this.task = task;
        this.cost = daily(task.ledger(), scope(task.planned()));
        this.driver = driver();
    }

    static List<String> names() {
        return List.of(
                "before/after 30 d",
                "unit cost (cost/requests)",
                "regression, no driver",
                "regression + driver, iid",
                "regression + driver, AR(1)",
                "regression + driver, FSU",
                "regression + driver, placebo");
    }

    Map<String, Estimate> estimates() {
        Map<String, Estimate> all = new LinkedHashMap<>();
        List<String> names = names();
        double[] ones = new double[cost.length];
        java.util.Arrays.fill(ones, 1);
        all.put(names.get(0), beforeAfter(cost, ones));
        all.put(names.get(1), beforeAfter(cost, driver));
        double actual = actual(cost);
        Fit without = fit(cost, null);
        all.put(names.get(2), Estimate.ofShare(without.share, NORMAL_90 * without.iid * (1 - without.share), actual));
        Fit with = fit(cost, driver);
        double left = 1 - with.share;
        all.put(names.get(3), Estimate.ofShare(with.share, NORMAL_90 * with.iid * left, actual));
        all.put(names.get(4), Estimate.ofShare(with.share, NORMAL_90 * with.autoregressive * left, actual));
        all.put(names.get(5), Estimate.ofShare(with.share, NORMAL_90 * with.fsu * left, actual));
        double factor = placeboFactor();
        all.put(names.get(6), Estimate.ofShare(with.share, factor * with.iid * left, actual));
        return all;
    }

    static Scope scope(Planned planned) {
        return Scope.spending()
                .in(planned.environment())
                .ofServices(Set.of(planned.service()))
                .ofUsageTypes(planned.usageTypes());
    }

    private Estimate beforeAfter(double[] values, double[] per) {
        double[] before =
                rates(values, per, task.planned().day() - 30, task.planned().day());
        double[] after = rates(values, per, task.from(), task.to());
        double share = 1 - mean(after) / mean(before);
        double error = Math.hypot(
                deviation(after) / Math.sqrt(after.length) / mean(before),
                deviation(before) / Math.sqrt(before.length) * mean(after) / mean(before) / mean(before));
        return Estimate.ofShare(share, NORMAL_90 * error, actual(values));
    }

    private double actual(double[] values) {
        double sum = 0;
        for (int day = task.from(); day < task.to(); day++) {
            sum += values[day];
        }
        return sum;
    }

    /** A fitted counterfactual: the share saved and three standard errors of its logarithm. */
    private record Fit(double share, double iid, double autoregressive, double fsu, double log) {}

    private Fit fit(double[] values, double @org.jspecify.annotations.Nullable [] per) {
        List<double[]> x = new ArrayList<>();
        List<Double> y = new ArrayList<>();
        for (int day = Math.max(0, task.planned().day() - BASELINE);
                day < task.planned().day();
                day++) {
            if (values[day] > 0 && (per == null || per[day] > 0)) {
                x.add(row(day, per));
                y.add(Math.log(values[day]));
            }
        }
        if (x.size() < 20) {
            return new Fit(0, 1, 1, 1, 0);
        }
        Regression regression = Regression.fit(x, y);
        double smear = 0;
        for (int i = 0; i < x.size(); i++) {
            smear += Math.exp(y.get(i) - regression.predict(x.get(i))) / x.size();
        }
        double expected = 0;
        for (int day = task.from(); day < task.to(); day++) {
            expected += smear * Math.exp(regression.predict(row(day, per)));
        }
        double p = regression.rows;
        double q = task.days();
        double iid = regression.deviation * Math.sqrt(1 / p + 1 / q);
        double ar = iid * Math.sqrt((1 + regression.memory) / (1 - regression.memory));
        double months = q / 30.4;
        double shape = -.00024 * months * months + .03535 * months + 1.00286;
        double effective = p * (1 - regression.memory) / (1 + regression.memory);
        double fsu = shape * regression.deviation * Math.sqrt(p / effective * (1 + 2 / effective) / q);
        double ratio = actual(values) / expected;
        return new Fit(1 - ratio, iid, ar, fsu, Math.log(Math.max(1e-9, ratio)));
    }

    private double placeboFactor() {
        List<Double> scores = new ArrayList<>();
        for (CostSeries series : task.ledger().series(Scope.spending())) {
            if (isTouched(series)) {
                continue;
            }
            double[] values = new double[cost.length];
            for (int day = 0; day < values.length; day++) {
                values[day] = series.cost(CostMetric.EFFECTIVE_COST, date(day))
                        .amount()
                        .doubleValue();
            }
            if (actual(values) <= 0) {
                continue;
            }
            Fit fit = fit(values, driver);
            if (fit.iid > 0 && fit.iid < 1) {
                scores.add(Math.abs(fit.log) / fit.iid);
            }
        }
        scores.sort(Double::compare);
        return scores.isEmpty()
                ? NORMAL_90
                : scores.get((int) Math.min(scores.size() - 1, Math.ceil(.9 * (scores.size() + 1)) - 1));
    }

    private boolean isTouched(CostSeries series) {
        return task.portfolio().truths().stream()
                .anyMatch(truth -> scope(truth.planned()).matches(series.key()));
    }

    private double[] row(int day, double @org.jspecify.annotations.Nullable [] per) {
        double[] row = new double[per == null ? 7 : 8];
        row[0] = 1;
        int weekday = date(day).getDayOfWeek().getValue();
        if (weekday < 7) {
            row[weekday] = 1;
        }
        if (per != null) {
            row[7] = Math.log(Math.max(per[day], 1e-9));
        }
        return row;
    }

    private double[] driver() {
        double[] sum = new double[cost.length];
        for (CostSeries series : task.ledger()
                .series(Scope.spending().in(task.planned().environment()).ofUsageTypes(REQUESTS))) {
            for (int day = 0; day < sum.length; day++) {
                LocalDate date = date(day);
                sum[day] += series.consumedQuantity(date)
                        .orElse(series.cost(CostMetric.EFFECTIVE_COST, date).amount())
                        .doubleValue();
            }
        }
        for (int day = 0; day < sum.length; day++) {
            sum[day] = sum[day] > 0 ? sum[day] : 1;
        }
        return sum;
    }

    private static double[] daily(CostLedger ledger, Scope scope) {
        return ledger
                .dailyCosts(
                        scope,
                        CostMetric.EFFECTIVE_COST,
                        ledger.coverage().span().orElseThrow())
                .values()
                .stream()
                .mapToDouble(money -> money.amount().doubleValue())
                .toArray();
    }

    private LocalDate date(int day) {
        return task.portfolio().first().plusDays(day);
    }

    private static double[] rates(double[] values, double[] per, int from, int to) {
        double[] rates = new double[to - from];
        for (int day = from; day < to; day++) {
            rates[day - from] = values[day] / per[day];
        }
        return rates;
    }

    private static double mean(double[] values) {
        return java.util.Arrays.stream(values).average().orElse(0);
    }

    private static double deviation(double[] values) {
        double mean = mean(values);
        double squares = 0;
        for (double value : values) {
            squares += (value - mean) * (value - mean);
        }
        return Math.sqrt(squares / Math.max(1, values.length - 1));
    }
}

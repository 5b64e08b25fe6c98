package io.costanalyzer.analysis.forecast;

import io.costanalyzer.analysis.calendar.MonthlyPrice;
import io.costanalyzer.focus.ChargeCategory;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.focus.CostMetric;
import io.costanalyzer.ledger.CostLedger;
import io.costanalyzer.ledger.CostSeries;
import io.costanalyzer.ledger.Scope;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** The days of a scope, series by series, as numbers to reckon with. Days are counted from the first covered one. */
final class ScopeHistory {

    private final LocalDate start;
    private final boolean[] covered;
    private final List<Line> lines;
    private final boolean severalEnvironments;

    private ScopeHistory(LocalDate start, boolean[] covered, List<Line> lines, boolean severalEnvironments) {
        this.start = start;
        this.covered = covered;
        this.lines = lines;
        this.severalEnvironments = severalEnvironments;
    }

    /** Nothing when not one day is covered. */
    static Optional<ScopeHistory> of(CostLedger ledger, Scope scope, CostMetric metric) {
        return ledger.coverage().span().map(span -> {
            boolean[] covered = new boolean[span.days()];
            ledger.coverage().dates().forEach(day -> covered[days(span.start(), day)] = true);
            List<CostSeries> series = List.copyOf(ledger.series(scope));
            List<Line> lines =
                    series.stream().map(one -> new Line(one, metric, span)).toList();
            long environments = series.stream()
                    .map(one -> one.key().environment())
                    .distinct()
                    .count();
            return new ScopeHistory(span.start(), covered, lines, environments > 1);
        });
    }

    /** Whether the costs of more than one environment are in it. */
    boolean severalEnvironments() {
        return severalEnvironments;
    }

    List<Line> lines() {
        return lines;
    }

    int index(LocalDate day) {
        return days(start, day);
    }

    LocalDate day(int index) {
        return start.plusDays(index);
    }

    boolean covers(int index) {
        return index >= 0 && index < covered.length && covered[index];
    }

    /** Whether every one of these days is covered. */
    boolean covers(int from, int toExclusive) {
        for (int i = from; i < toExclusive; i++) {
            if (!covers(i)) {
                return false;
            }
        }
        return true;
    }

    private static int days(LocalDate from, LocalDate to) {
        return Math.toIntExact(ChronoUnit.DAYS.between(from, to));
    }

    /** One series. */
    static final class Line {

        private final ChargeCategory category;
        private final boolean monthlyPriced;
        private final double[] costs;

        private Line(CostSeries series, CostMetric metric, ChargePeriod span) {
            this.category = series.key().chargeCategory();
            this.monthlyPriced =
                    series.consumedUnit().filter(MonthlyPrice::isUnit).isPresent();
            this.costs = span.dates()
                    .mapToDouble(day -> series.exact(metric, day).doubleValue())
                    .toArray();
        }

        boolean is(ChargeCategory asked) {
            return category == asked;
        }

        boolean monthlyPriced() {
            return monthlyPriced;
        }

        double cost(int index) {
            return index >= 0 && index < costs.length ? costs[index] : 0;
        }

        double cost(int from, int toExclusive) {
            double sum = 0;
            for (int i = from; i < toExclusive; i++) {
                sum += cost(i);
            }
            return sum;
        }

        /** On how many of these days it cost anything. */
        int postings(int from, int toExclusive) {
            int postings = 0;
            for (int i = from; i < toExclusive; i++) {
                postings += cost(i) == 0 ? 0 : 1;
            }
            return postings;
        }
    }
}

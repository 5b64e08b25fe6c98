package io.costanalyzer.bench.forecast;

import io.costanalyzer.allocation.Environment;
import io.costanalyzer.analysis.calendar.CompleteDays;
import io.costanalyzer.analysis.forecast.MonthEndForecaster;
import io.costanalyzer.bench.portfolio.Portfolio;
import io.costanalyzer.bench.portfolio.PortfolioMaker;
import io.costanalyzer.focus.ChargeCategory;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.focus.CostMetric;
import io.costanalyzer.ledger.CostLedger;
import io.costanalyzer.ledger.Scope;
import io.costanalyzer.money.Money;
import java.io.PrintStream;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Forecasts of generated customers' months on days 5, 10, 15 and 20, from what was known on those mornings, against what
 * came. Not a test: run {@code main} with the first seed and the number of seeds; seeds up to 60, 2001 to 2040 and 10001 to
 * 10160 were used to choose, others from 3001 on are reported, each once. Weekday mean and damped ETS are helped: they see usage alone, and all else is added as last month.
 */
final class ForecastBench {

    private static final List<Integer> DAYS = List.of(5, 10, 15, 20);
    private static final int FEWEST_MONTHS = 5;
    private static final Scope USAGE = Scope.spending().ofCategories(Set.of(ChargeCategory.USAGE));
    static final String OWN = "this service";

    private final MonthEndForecaster forecaster = new MonthEndForecaster(CompleteDays.USUAL);
    private final Map<String, Errors> errors = new LinkedHashMap<>();
    private int unanswered;

    public static void main(String[] args) {
        of(Long.parseLong(args[0]), Integer.parseInt(args[1])).print(System.out);
    }

    static ForecastBench of(long first, int count) {
        ForecastBench bench = new ForecastBench();
        for (long seed = first; seed < first + count; seed++) {
            bench.measure(PortfolioMaker.eventful(seed));
        }
        return bench;
    }

    Errors errors(String method, String what) {
        return at(method, what);
    }

    private void measure(Portfolio portfolio) {
        CostLedger truth = portfolio.complete();
        List<YearMonth> months = truth.months();
        for (YearMonth month : months.subList(FEWEST_MONTHS, months.size() - 1)) {
            for (int day : DAYS) {
                LocalDate asOf = month.atDay(day);
                CostLedger known = portfolio.asOf(Math.toIntExact(ChronoUnit.DAYS.between(portfolio.day(0), asOf)));
                total(known, truth, asOf, day);
                for (Environment environment : new TreeSet<>(known.environments())) {
                    Scope scope = Scope.spending().in(environment);
                    own(known, truth, scope, asOf, "environment day " + day);
                }
            }
        }
    }

    private void total(CostLedger known, CostLedger truth, LocalDate asOf, int day) {
        own(known, truth, Scope.bill(), asOf, "total day " + day);
        double actual = cost(truth, Scope.bill(), ChargePeriod.ofMonth(YearMonth.from(asOf)));
        YearMonth before = YearMonth.from(asOf).minusMonths(1);
        double all = cost(known, Scope.bill(), ChargePeriod.ofMonth(before));
        double others = all / cost(known, USAGE, ChargePeriod.ofMonth(before));
        String what = "total day " + day;
        at("run rate", what).add(plain(known, Scope.bill(), asOf).runRate(), actual);
        at("last month", what).add(all, actual);
        at("weekday mean", what).add(plain(known, USAGE, asOf).weekdayMean() * others, actual);
        at("damped ETS", what).add(plain(known, USAGE, asOf).dampedSmoothing() * others, actual);
    }

    private static PlainForecasts plain(CostLedger known, Scope scope, LocalDate asOf) {
        ChargePeriod days =
                ChargePeriod.of(known.coverage().span().orElseThrow().start(), asOf);
        double[] totals = known.dailyCosts(scope, CostMetric.BILLED_COST, days).values().stream()
                .mapToDouble(money -> money.amount().doubleValue())
                .toArray();
        return new PlainForecasts(days.start(), totals, asOf);
    }

    private void own(CostLedger known, CostLedger truth, Scope scope, LocalDate asOf, String what) {
        YearMonth month = YearMonth.from(asOf);
        double actual = cost(truth, scope, ChargePeriod.ofMonth(month));
        if (actual <= 0) {
            return;
        }
        forecaster
                .forecast(known, scope, CostMetric.BILLED_COST, month, asOf)
                .forecast()
                .ifPresentOrElse(
                        forecast -> {
                            at(OWN, what).add(number(forecast.expected()), actual);
                            at(OWN, what).addRange(number(forecast.low()), number(forecast.high()), actual);
                        },
                        () -> unanswered++);
    }

    private static double cost(CostLedger ledger, Scope scope, ChargePeriod month) {
        return number(ledger.cost(scope, CostMetric.BILLED_COST, month).orElseThrow());
    }

    private static double number(Money money) {
        return money.amount().doubleValue();
    }

    private Errors at(String method, String what) {
        return errors.computeIfAbsent(String.format(Locale.ROOT, "%-14s %s", method, what), key -> new Errors());
    }

    void print(PrintStream out) {
        out.println("method         of what             n   MAPE %   WAPE %   in 90 % range   width %");
        errors.forEach((key, one) -> out.printf(
                Locale.ROOT,
                "%-32s %5d %8.2f %8.2f %12.3f %12.1f%n",
                key,
                one.count(),
                one.mape(),
                one.wape(),
                one.coverage(),
                one.width()));
        out.println("not enough history: " + unanswered);
    }
}

package io.costanalyzer.bench.anomaly;

import io.costanalyzer.analysis.anomaly.AnomalyReplay;
import io.costanalyzer.bench.portfolio.Kind;
import io.costanalyzer.bench.portfolio.Portfolio;
import io.costanalyzer.bench.portfolio.PortfolioMaker;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;

/**
 * How well this service's detector and plain methods find what happened to generated customers. Not a test: run {@code main}
 * with the first seed and the number of seeds to report, and {@code forest} for Random Cut Forest as well, or {@code own}
 * for no other method. What was chosen in the detector was chosen on seeds from 1 to 60 and 2001 to 2040; those from 4001
 * on are for reports.
 * The thresholds of plain methods are set here, on seeds from 1001 on, where their F1 is best.
 *
 * <p>Every method tells a service once and again only after a quiet week ({@link Told#once}); the row "every alarm" has the
 * same detector without that, where what goes on is counted anew every two weeks.
 */
final class DetectionBench {

    private static final long TUNING_SEED = 1001;
    private static final int TUNING_COUNT = 12;
    private static final int FOREST_TUNING_COUNT = 4;
    private static final int CANDIDATES = 25;

    private static final double TOLD = AnomalyReplay.TOLD_ABOVE;

    /** Where there are about 0.7 incidents a week. */
    private static final double LOOSE = 1.8;

    private final List<Portfolio> eventful;
    private final List<Portfolio> quiet;
    private final PrintStream out;

    private DetectionBench(long first, int count, PrintStream out) {
        this.eventful = portfolios(first, count, true);
        this.quiet = portfolios(first, count, false);
        this.out = out;
    }

    public static void main(String[] args) {
        DetectionBench bench = new DetectionBench(Long.parseLong(args[0]), Integer.parseInt(args[1]), System.out);
        bench.header();
        OwnDetector own = new OwnDetector();
        bench.rows("this service", own, new TreeMap<>(Map.of("told", TOLD, "loose", LOOSE)));
        bench.everyAlarm("this service, every alarm", own);
        bench.out.println(CauseScore.of(bench.eventful, TOLD));
        String more = args.length > 2 ? args[2] : "";
        if (more.equals("own")) {
            return;
        }
        bench.rows("100 USD and 40 %", DayRule.dollarsAndShare(.4), Map.of("as AWS", 100.0));
        Map<String, Method> plain = new LinkedHashMap<>();
        plain.put("USD and 40 %", DayRule.dollarsAndShare(.4));
        plain.put("day over day", DayRule.dayOverDay());
        plain.put("z-score", DayRule.standardScore());
        plain.put("weekday MAD", DayRule.weekdayMedian());
        plain.put("STL", Decomposed.trendAndSeason());
        plain.put("STL with ESD", Decomposed.hybridDeviate());
        plain.forEach((name, method) -> bench.tuned(name, method, TUNING_COUNT));
        if (more.equals("forest")) {
            bench.tuned("Random Cut Forest", new Forest(), FOREST_TUNING_COUNT);
        }
    }

    private void tuned(String name, Method method, int count) {
        double best = bestThreshold(portfolios(TUNING_SEED, count, true), method);
        rows(name, method, Map.of(String.format(Locale.ROOT, "> %.2f", best), best));
    }

    private static double bestThreshold(List<Portfolio> portfolios, Method method) {
        List<List<Told>> told = portfolios.stream().map(method::watch).toList();
        double[] scores = told.stream()
                .flatMap(List::stream)
                .mapToDouble(Told::score)
                .sorted()
                .toArray();
        double best = 0;
        double bestF1 = -1;
        for (int i = 0; i < CANDIDATES && scores.length > 0; i++) {
            double threshold = i == 0 ? 0 : scores[(int) ((1 - Math.pow(.75, i)) * (scores.length - 1))];
            double f1 = score(portfolios, told, threshold).f1();
            if (f1 > bestF1) {
                bestF1 = f1;
                best = threshold;
            }
        }
        return best;
    }

    private void rows(String name, Method method, Map<String, Double> thresholds) {
        List<List<Told>> told = eventful.stream().map(method::watch).toList();
        List<List<Told>> toldOfQuiet = quiet.stream().map(method::watch).toList();
        thresholds.forEach((what, threshold) ->
                row(name + " " + what, score(eventful, told, threshold), score(quiet, toldOfQuiet, threshold)));
    }

    private void everyAlarm(String name, Method method) {
        row(
                name,
                Score.sum(eventful.stream()
                        .map(one -> Score.of(one, method.watch(one), TOLD))
                        .toList()),
                Score.sum(quiet.stream()
                        .map(one -> Score.of(one, method.watch(one), TOLD))
                        .toList()));
    }

    private static Score score(List<Portfolio> portfolios, List<List<Told>> told, double threshold) {
        List<Score> scores = new ArrayList<>();
        for (int i = 0; i < portfolios.size(); i++) {
            scores.add(Score.of(portfolios.get(i), Told.once(told.get(i), threshold), threshold));
        }
        return Score.sum(scores);
    }

    private static List<Portfolio> portfolios(long first, int count, boolean eventful) {
        return LongStream.range(first, first + count)
                .mapToObj(seed -> eventful ? PortfolioMaker.eventful(seed) : PortfolioMaker.quiet(seed))
                .toList();
    }

    private void header() {
        out.printf(
                Locale.ROOT,
                "%d portfolios, %d series each, %d events; delays in days, medians of spike / shift / ramp, and of all, 90 %%%n",
                eventful.size(),
                eventful.stream().mapToInt(one -> ServiceDays.of(one).size()).sum() / eventful.size(),
                eventful.stream().mapToInt(one -> one.events().size()).sum());
        out.println(
                "method                          F1    prec  recall of USD  delay            false/w incid/w quiet/w");
    }

    private void row(String name, Score score, Score ofQuiet) {
        StringBuilder kinds = new StringBuilder();
        for (Kind kind : Kind.values()) {
            kinds.append(String.format(Locale.ROOT, " %s %.2f", kind.name().substring(0, 4), score.recall(kind)));
        }
        out.printf(
                Locale.ROOT,
                "%-30s %.3f  %.2f  %.2f   %.2f   %2.0f /%2.0f /%2.0f, %2.0f,%3.0f   %.2f    %.2f    %.2f  %s%n",
                name,
                score.f1(),
                score.precision(),
                score.recall(),
                score.dollarRecall(),
                score.delay(.5, Kind.SPIKE),
                score.delay(.5, Kind.LEVEL_SHIFT),
                score.delay(.5, Kind.SLOW_RAMP),
                score.delay(.5, Kind.values()),
                score.delay(.9, Kind.values()),
                score.falseAWeek(),
                score.incidentsAWeek(),
                ofQuiet.falseAWeek(),
                kinds);
        out.flush();
    }
}

package io.costanalyzer.bench.anomaly;

import io.costanalyzer.allocation.Environment;
import io.costanalyzer.analysis.anomaly.AnomalyReplay;
import io.costanalyzer.focus.Charge;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.ledger.CostLedger;
import io.costanalyzer.ledger.CostLedgerBuilder;
import io.costanalyzer.money.Money;
import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.joda.money.CurrencyUnit;

/**
 * The detector on data that it was not made for: telemetry with labels, an hour taken for a day. A window is found when
 * something is told within it; what is told elsewhere is false, alarms up to 7 hours apart being one alert of at most 14
 * hours, as in {@link Score}. Nothing counts in the first 15 % of a file, as in that
 * benchmark. Every method gets, in hindsight, the threshold at which its F1 is best, and this service's is shown as it is as
 * well.
 */
final class TelemetryBench {

    private static final double LEARNING = .15;
    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    private static final int BEFORE = 57;
    private static final int GAP = 7;
    private static final int LONGEST_ALERT = 14;
    private static final int LONGEST = 84;
    private static final List<String> PUBLISHED =
            List.of("windowedGaussian", "bayesChangePt", "relativeEntropy", "skyline", "expose", "random");

    private final List<Telemetry> files;
    private final Map<String, Double> f1 = new LinkedHashMap<>();

    private TelemetryBench(List<Telemetry> files) {
        this.files = files;
    }

    /** Every method over a checkout of numenta/NAB, with what its own detectors found if their results are there. */
    static TelemetryBench of(Path checkout, PrintStream out) throws IOException {
        TelemetryBench bench = new TelemetryBench(Telemetry.read(checkout));
        out.println("method                          F1    prec  recall  false alerts");
        double[][] own = bench.files.stream().map(TelemetryBench::own).toArray(double[][]::new);
        bench.row(out, "this service", own, AnomalyReplay.TOLD_ABOVE);
        bench.best(out, "this service, best threshold", own);
        bench.best(out, "40 %", bench.scores(DayRule.dollarsAndShare(.4)));
        bench.best(out, "z-score", bench.scores(DayRule.standardScore()));
        bench.best(out, "same place of seven, MAD", bench.scores(DayRule.weekdayMedian()));
        bench.best(out, "STL", bench.scores(Decomposed.trendAndSeason()));
        bench.best(out, "STL with ESD", bench.scores(Decomposed.hybridDeviate()));
        for (String name : PUBLISHED) {
            Path folder = checkout.resolve("results").resolve(name).resolve("realAWSCloudwatch");
            if (Files.isDirectory(folder)) {
                double[][] scores = new double[bench.files.size()][];
                for (int i = 0; i < scores.length; i++) {
                    scores[i] = Telemetry.hours(
                            folder.resolve(name + "_" + bench.files.get(i).file()), 2, true);
                }
                bench.best(out, "published: " + name, scores);
            }
        }
        return bench;
    }

    Map<String, Double> f1() {
        return f1;
    }

    int windows() {
        return files.stream().mapToInt(file -> file.windows().size()).sum();
    }

    private static double[] own(Telemetry file) {
        Environment environment = Environment.of("telemetry");
        ChargePeriod period = ChargePeriod.of(FIRST, FIRST.plusDays(file.hours().length));
        CostLedgerBuilder builder = new CostLedgerBuilder(CurrencyUnit.USD, period).cover(period);
        for (int hour = 0; hour < file.hours().length; hour++) {
            BigDecimal value = new BigDecimal(Math.max(0, file.hours()[hour]), new MathContext(12));
            builder.add(
                    environment,
                    Charge.builder(FIRST.plusDays(hour), file.file(), Money.of(CurrencyUnit.USD, value))
                            .build());
        }
        CostLedger ledger = builder.build();
        double[] scores = new double[file.hours().length];
        new AnomalyReplay(OwnDetector.POLICY)
                .sightings(ledger, FIRST, period.endExclusive().plusDays(1), (series, day, mornings) -> 1)
                .forEach(seen -> {
                    int hour = Math.toIntExact(ChronoUnit.DAYS.between(FIRST, seen.day()));
                    scores[hour] = Math.max(scores[hour], seen.score());
                });
        return scores;
    }

    private double[][] scores(DayRule rule) {
        return files.stream()
                .map(file -> {
                    double[] scores = new double[file.hours().length];
                    int first = Math.max(LONGEST, BEFORE);
                    for (int hour = 0; hour < scores.length; hour++) {
                        // What comes first is judged by its own beginning, repeated, so that no method waits longer.
                        double[] before = new double[first + hour];
                        for (int i = 0; i < before.length; i++) {
                            int at = i - first;
                            before[i] = file.hours()[at >= 0 ? at : Math.floorMod(at, Math.max(1, Math.min(hour, 7)))];
                        }
                        scores[hour] = Math.abs(rule.off(before, file.hours()[hour]));
                    }
                    return scores;
                })
                .toArray(double[][]::new);
    }

    private void best(PrintStream out, String name, double[][] scores) {
        TreeSet<Double> candidates = new TreeSet<>();
        double[] all = Arrays.stream(scores)
                .flatMapToDouble(Arrays::stream)
                .filter(score -> score > 0 && Double.isFinite(score))
                .sorted()
                .toArray();
        for (int i = 0; i < 200 && all.length > 0; i++) {
            candidates.add(all[(int) ((1 - Math.pow(.96, i)) * (all.length - 1))]);
        }
        double best = 0;
        for (double threshold : candidates) {
            best = result(scores, threshold).f1() > result(scores, best).f1() ? threshold : best;
        }
        row(out, name, scores, best);
    }

    private record Result(int found, int windows, int alerts) {

        double precision() {
            return found + alerts == 0 ? 0 : (double) found / (found + alerts);
        }

        double recall() {
            return (double) found / windows;
        }

        double f1() {
            return found == 0 ? 0 : 2 * precision() * recall() / (precision() + recall());
        }
    }

    private void row(PrintStream out, String name, double[][] scores, double threshold) {
        Result result = result(scores, threshold);
        f1.put(name, result.f1());
        out.printf(
                Locale.ROOT,
                "%-30s %.3f  %.2f  %.2f    %d%n",
                name,
                result.f1(),
                result.precision(),
                result.recall(),
                result.alerts());
    }

    private Result result(double[][] scores, double threshold) {
        int found = 0;
        int alerts = 0;
        for (int i = 0; i < scores.length; i++) {
            boolean[] hit = new boolean[files.get(i).windows().size()];
            int last = -100;
            int since = -100;
            for (int hour = (int) (LEARNING * scores[i].length); hour < scores[i].length; hour++) {
                if (!(scores[i][hour] > threshold)) {
                    continue;
                }
                boolean inside = false;
                for (int w = 0; w < hit.length; w++) {
                    int[] window = files.get(i).windows().get(w);
                    boolean in = hour >= window[0] && hour < window[1];
                    hit[w] |= in;
                    inside |= in;
                }
                boolean another = !inside && (hour - last > GAP || hour - since >= LONGEST_ALERT);
                alerts += another ? 1 : 0;
                since = another ? hour : since;
                last = inside ? last : hour;
            }
            for (boolean one : hit) {
                found += one ? 1 : 0;
            }
        }
        return new Result(found, windows(), alerts);
    }
}

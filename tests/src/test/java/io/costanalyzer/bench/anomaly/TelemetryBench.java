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
import java.util.Objects;
import java.util.stream.IntStream;
import org.joda.money.CurrencyUnit;

/**
 * The detector on data that it was not made for: telemetry with labels, an hour taken for a day. As in {@link DetectionBench}
 * every method tells a file once and again only after seven quiet hours ({@link Told#once}); a window is found when something
 * is told within it, and what is told elsewhere is false. Nothing counts in the first 15 % of a file, as in that benchmark.
 *
 * <p>No method sees the labels that it is scored by: each gets the threshold at which its F1 is best on one half of the
 * files, every second by name, and is scored on the other half, both ways round. This service's is shown as it is as well,
 * and so is every method with the threshold that is best on all files, which is told after the event.
 */
final class TelemetryBench {

    private static final double LEARNING = .15;
    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    private static final int BEFORE = 57;
    private static final int LONGEST = 84;
    private static final int CANDIDATES = 200;
    private static final int ALL = 2;
    private static final List<String> PUBLISHED =
            List.of("windowedGaussian", "bayesChangePt", "relativeEntropy", "skyline", "expose", "random");

    private final List<Telemetry> files;
    private final Map<String, Double> f1 = new LinkedHashMap<>();
    private final Map<String, Double> hindsight = new LinkedHashMap<>();

    private TelemetryBench(List<Telemetry> files) {
        this.files = files;
    }

    /** Every method over a checkout of numenta/NAB, with what its own detectors found if their results are there. */
    static TelemetryBench of(Path checkout, PrintStream out) throws IOException {
        TelemetryBench bench = new TelemetryBench(Telemetry.read(checkout));
        out.println(
                "method                          other half: F1, prec, recall, false   hindsight: F1  windows found of odd, even");
        double[][] own = bench.files.stream().map(TelemetryBench::own).toArray(double[][]::new);
        bench.row(
                out, "this service, as it is", own, new double[] {AnomalyReplay.TOLD_ABOVE, AnomalyReplay.TOLD_ABOVE});
        bench.best(out, "this service", own);
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

    /** On the half that the threshold was not chosen on, by method. */
    Map<String, Double> f1() {
        return f1;
    }

    /** With the threshold that is best on all files, which nobody knows beforehand. */
    double hindsight(String method) {
        return Objects.requireNonNull(hindsight.get(method));
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
        row(out, name, scores, new double[] {best(scores, 1), best(scores, 0)});
    }

    /** The threshold with the best F1 on one half of the files, or on all. */
    private double best(double[][] scores, int half) {
        double[] all = IntStream.range(0, scores.length)
                .filter(file -> half == ALL || file % 2 == half)
                .mapToObj(file -> scores[file])
                .flatMapToDouble(Arrays::stream)
                .filter(score -> score > 0 && Double.isFinite(score))
                .sorted()
                .toArray();
        double best = 0;
        double bestF1 = result(scores, half, best).f1();
        for (int i = 0; i < CANDIDATES && all.length > 0; i++) {
            double threshold = all[(int) ((1 - Math.pow(.96, i)) * (all.length - 1))];
            double f1 = result(scores, half, threshold).f1();
            if (f1 > bestF1) {
                bestF1 = f1;
                best = threshold;
            }
        }
        return best;
    }

    private record Result(int found, int windows, int alerts) {

        Result plus(Result other) {
            return new Result(found + other.found, windows + other.windows, alerts + other.alerts);
        }

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

    /** @param thresholds of the first, third and so on file, and of the others */
    private void row(PrintStream out, String name, double[][] scores, double[] thresholds) {
        Result even = result(scores, 0, thresholds[0]);
        Result odd = result(scores, 1, thresholds[1]);
        Result result = even.plus(odd);
        f1.put(name, result.f1());
        hindsight.put(name, result(scores, ALL, best(scores, ALL)).f1());
        out.printf(
                Locale.ROOT,
                "%-30s %.3f  %.2f  %.2f  %3d        %.3f   %d/%d %d/%d%n",
                name,
                result.f1(),
                result.precision(),
                result.recall(),
                result.alerts(),
                Objects.requireNonNull(hindsight.get(name)),
                even.found(),
                even.windows(),
                odd.found(),
                odd.windows());
    }

    private Result result(double[][] scores, int half, double threshold) {
        return IntStream.range(0, scores.length)
                .filter(file -> half == ALL || file % 2 == half)
                .mapToObj(file -> result(files.get(file), scores[file], threshold))
                .reduce(new Result(0, 0, 0), Result::plus);
    }

    private static Result result(Telemetry file, double[] scores, double threshold) {
        boolean[] hit = new boolean[file.windows().size()];
        int alerts = 0;
        Environment anywhere = Environment.of("telemetry");
        List<Told> alarms = IntStream.range((int) (LEARNING * scores.length), scores.length)
                .mapToObj(hour -> new Told(hour, anywhere, file.file(), scores[hour]))
                .toList();
        for (Told told : Told.once(alarms, threshold)) {
            boolean inside = false;
            for (int w = 0; w < hit.length; w++) {
                int[] window = file.windows().get(w);
                boolean in = told.morning() >= window[0] && told.morning() < window[1];
                hit[w] |= in;
                inside |= in;
            }
            alerts += inside ? 0 : 1;
        }
        int found = 0;
        for (boolean one : hit) {
            found += one ? 1 : 0;
        }
        return new Result(found, hit.length, alerts);
    }
}

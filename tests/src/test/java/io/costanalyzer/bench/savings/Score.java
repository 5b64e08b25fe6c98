package io.costanalyzer.bench.savings;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** One line of the table: how near a method's estimates come to the truth. */
final class Score {

    /**
     * One estimate beside its truth.
     *
     * @param seed of the portfolio
     * @param planned the measure
     * @param share what it really saved of its scope
     * @param dollars what it really saved over the window
     * @param estimate what the method says
     */
    record Line(long seed, Planned planned, double share, double dollars, Estimate estimate) {
        double error() {
            return Math.abs(estimate.share() - share);
        }
    }

    private final List<Line> lines;

    Score(List<Line> lines) {
        this.lines = List.copyOf(lines);
    }

    Score only(java.util.function.Predicate<Line> condition) {
        return new Score(lines.stream().filter(condition).toList());
    }

    int count() {
        return lines.size();
    }

    double meanError() {
        return 100 * lines.stream().mapToDouble(Line::error).average().orElse(Double.NaN);
    }

    double medianError() {
        return 100 * median(lines.stream().mapToDouble(Line::error).toArray());
    }

    double coverage() {
        return lines.stream()
                .mapToDouble(line -> line.estimate().low() <= line.share()
                                && line.share() <= line.estimate().high()
                        ? 1
                        : 0)
                .average()
                .orElse(Double.NaN);
    }

    double medianWidth() {
        return 100
                * median(lines.stream()
                        .mapToDouble(
                                line -> line.estimate().high() - line.estimate().low())
                        .toArray());
    }

    double falseSavings() {
        return seen(only(line -> line.planned().change().isNull()));
    }

    double power() {
        return seen(only(line -> line.share() >= .1));
    }

    /** All savings together, estimated against true, less 1. */
    double dollars() {
        double truth = trueDollars();
        return truth == 0
                ? Double.NaN
                : lines.stream().mapToDouble(line -> line.estimate().dollars()).sum() / truth - 1;
    }

    /** What the method would claim, distinguishable from zero for better or worse, against all that was truly saved, less 1. */
    double claimed() {
        double truth = trueDollars();
        return truth == 0
                ? Double.NaN
                : lines.stream()
                                        .map(Line::estimate)
                                        .filter(estimate -> estimate.low() > 0 || estimate.high() < 0)
                                        .mapToDouble(Estimate::dollars)
                                        .sum()
                                / truth
                        - 1;
    }

    private static double seen(Score score) {
        return score.lines.stream()
                .mapToDouble(line -> line.estimate().seen() ? 1 : 0)
                .average()
                .orElse(Double.NaN);
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        return values.length == 0 ? Double.NaN : values[values.length / 2];
    }

    /** A draw of as many portfolios with repetition. */
    Score resample(Dice dice) {
        List<Long> seeds = lines.stream().map(Line::seed).distinct().toList();
        List<Line> drawn = new ArrayList<>();
        for (int i = 0; i < seeds.size(); i++) {
            long seed = dice.pick(seeds);
            lines.stream().filter(line -> line.seed() == seed).forEach(drawn::add);
        }
        return new Score(drawn);
    }

    @Override
    public String toString() {
        Score falling = only(line -> line.planned().change() == Change.NOTHING_UNDER_FALLING_TRAFFIC);
        return String.format(
                Locale.ROOT,
                "n %4d  MAE %5.2f  median %5.2f  falling %5.2f  coverage %.3f  width %5.1f  false %.3f  power %.3f  dollars %+.1f %% of %.0f  claimed %+.1f %%",
                count(),
                meanError(),
                medianError(),
                falling.meanError(),
                coverage(),
                medianWidth(),
                falseSavings(),
                power(),
                100 * dollars(),
                trueDollars(),
                100 * claimed());
    }

    /** What was truly saved. */
    double trueDollars() {
        return lines.stream().mapToDouble(Line::dollars).sum();
    }

    /** The bars that the ledger must clear, each with what was reached. */
    String bars() {
        Score falling = only(line -> line.planned().change() == Change.NOTHING_UNDER_FALLING_TRAFFIC);
        return String.join(
                "; ",
                bar("MAE at most 2.5", meanError(), meanError() <= 2.5),
                bar("under falling traffic at most 6", falling.meanError(), falling.meanError() <= 6),
                bar("coverage .87 to .93", coverage(), coverage() >= .87 && coverage() <= .93),
                bar("width at most 12", medianWidth(), medianWidth() <= 12),
                bar("false at most .03", falseSavings(), falseSavings() <= .03),
                bar("power at least .88", power(), power() >= .88),
                bar("dollars within 2 %", 100 * dollars(), Math.abs(dollars()) <= .02));
    }

    private static String bar(String what, double reached, boolean cleared) {
        return String.format(Locale.ROOT, "%s: %.3f %s", what, reached, cleared ? "cleared" : "MISSED");
    }
}

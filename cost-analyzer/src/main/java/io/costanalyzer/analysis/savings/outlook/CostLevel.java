package io.costanalyzer.analysis.savings.outlook;

import io.costanalyzer.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * Where the daily cost of a scope stands and how it wanders.
 *
 * @param actual the exact mean of the last four weeks
 * @param doubt standard error of that mean, as a share of it
 * @param wander how far the level strays in a day, as a share; over n days the square root of n times as far
 * @param growth by how much the level usually rises in a day, as a logarithm
 */
record CostLevel(Money actual, double doubt, double wander, double growth) {

    private static final int RECENT = 28;
    private static final int BLOCK = 14;
    private static final int FEWEST_BLOCKS = 4;
    private static final double LEAST_WANDER = .002;
    /** So many of the moves of a normal walk are smaller than 1.036 standard deviations. */
    private static final double USUAL = .7;

    private static final double NORMAL = 1 / 1.036;
    private static final double UNKNOWN_WANDER = .01;

    /** @param costs by day; nothing comes out for fewer than two weeks */
    static Optional<CostLevel> of(SortedMap<LocalDate, Money> costs) {
        List<Money> days = new ArrayList<>(costs.values());
        if (days.size() < BLOCK) {
            return Optional.empty();
        }
        List<Money> recent = days.subList(Math.max(0, days.size() - RECENT), days.size());
        Money sum = recent.stream().reduce(Money::plus).orElseThrow();
        Money mean = sum.perUnit(recent.size());
        double level = mean.amount().doubleValue();
        double[] weeks = blocks(recent, BLOCK / 2);
        double doubt = level > 0 ? deviation(weeks) / Math.sqrt(weeks.length) / level : 0;
        return Optional.of(new CostLevel(mean, doubt, wander(days), growth(days)));
    }

    /** From the usual size of the moves from fortnight to fortnight; single large ones, such as measures, do not count. */
    private static double wander(List<Money> days) {
        double[] sizes = Arrays.stream(moves(days)).map(Math::abs).sorted().toArray();
        return sizes.length < FEWEST_BLOCKS
                ? UNKNOWN_WANDER
                : Math.max(LEAST_WANDER, NORMAL * sizes[(int) (USUAL * sizes.length)] / Math.sqrt(BLOCK));
    }

    /** The usual move from fortnight to fortnight, by the day. */
    private static double growth(List<Money> days) {
        double[] moves = moves(days);
        Arrays.sort(moves);
        return moves.length < FEWEST_BLOCKS ? 0 : moves[moves.length / 2] / BLOCK;
    }

    /** From fortnight to fortnight, as logarithms. */
    private static double[] moves(List<Money> days) {
        double[] blocks = blocks(days, BLOCK);
        double[] moves = new double[Math.max(0, blocks.length - 1)];
        int count = 0;
        for (int i = 1; i < blocks.length; i++) {
            if (blocks[i] > 0 && blocks[i - 1] > 0) {
                moves[count++] = Math.log(blocks[i] / blocks[i - 1]);
            }
        }
        return Arrays.copyOf(moves, count);
    }

    /** Means of whole blocks, counted back from the last day. */
    private static double[] blocks(List<Money> days, int length) {
        double[] means = new double[days.size() / length];
        int first = days.size() - means.length * length;
        for (int i = 0; i < means.length * length; i++) {
            means[i / length] += days.get(first + i).amount().doubleValue() / length;
        }
        return means;
    }

    private static double deviation(double[] values) {
        double mean = Arrays.stream(values).average().orElse(0);
        double squares = Arrays.stream(values)
                .map(value -> (value - mean) * (value - mean))
                .sum();
        return Math.sqrt(squares / Math.max(1, values.length - 1));
    }
}

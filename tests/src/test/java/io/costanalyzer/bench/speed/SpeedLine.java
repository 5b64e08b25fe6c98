package io.costanalyzer.bench.speed;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/**
 * One line of the table: a piece of work with 1, 4 and 16 times its input, each beside its floor.
 *
 * @param work what is done
 * @param unit what one time its input is
 * @param floor what the floor does
 * @param sizes the measurements, smallest first
 */
record SpeedLine(String work, String unit, String floor, List<Size> sizes) {

    static final List<Integer> TIMES = List.of(1, 4, 16);

    /** The table's head. */
    static final String HEAD = """
            | work | 1× is | floor | 1× | 4× | 16× | times the floor (1×, 4×, 16×) | growth 1× to 16× | allocated at 16× |
            |---|---|---|---|---|---|---|---|---|
            """;

    /** What both took. */
    record Size(Stopwatch.Taken ours, Stopwatch.Taken floor) {
        double ratio() {
            return ours.millis() / floor.millis();
        }
    }

    /** Measures the work and its floor, size by size, one right after the other. */
    static SpeedLine measure(
            String work, String unit, String floor, IntFunction<Callable<?>> ours, IntFunction<Callable<?>> least) {
        List<Size> sizes = new ArrayList<>();
        for (int times : TIMES) {
            sizes.add(new Size(Stopwatch.of(ours.apply(times)), Stopwatch.of(least.apply(times))));
        }
        return new SpeedLine(work, unit, floor, List.copyOf(sizes));
    }

    double largestRatio() {
        return sizes.get(sizes.size() - 1).ratio();
    }

    /** How many times longer 16 times the input takes; 16 is linear. */
    double growth() {
        return sizes.get(sizes.size() - 1).ours().millis() / sizes.get(0).ours().millis();
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "| %s | %s | %s | %s | %s | %.1f | %.0f MB |",
                work,
                unit,
                floor,
                each(size -> String.format(Locale.ROOT, "%.1f ms", size.ours().millis()), " | "),
                each(size -> String.format(Locale.ROOT, "%.2f", size.ratio()), ", "),
                growth(),
                sizes.get(sizes.size() - 1).ours().megabytes());
    }

    private String each(java.util.function.Function<Size, String> shown, String between) {
        return sizes.stream().map(shown).collect(Collectors.joining(between));
    }
}

package io.costanalyzer.bench.speed;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * One line of the table: a piece of work with 1, 4 and 16 times its input, each beside its floor.
 *
 * @param piece what is done
 * @param sizes the measurements, smallest first
 */
record SpeedLine(Piece piece, List<Size> sizes) {

    static final List<Integer> TIMES = List.of(1, 4, 16);

    /** The table's head. */
    static final String HEAD = """
            | work | 1× is | floor | 1× | 4× | 16× | times the floor (1×, 4×, 16×) | growth 1× to 16× | allocated at 16× |
            |---|---|---|---|---|---|---|---|---|
            """;

    /**
     * What something takes once it is warm.
     *
     * @param millis for doing it once
     * @param error half of the interval of 99.9 % around it
     * @param megabytes allocated by doing it once
     */
    record Taken(double millis, double error, double megabytes) {}

    /** What both took. */
    record Size(Taken ours, Taken floor) {
        double ratio() {
            return ours.millis() / floor.millis();
        }
    }

    /** The ratio to the floor of the size where it is worst. */
    double worstRatio() {
        return sizes.stream().mapToDouble(Size::ratio).max().orElseThrow();
    }

    /** What the work took at one of {@link #TIMES}. */
    Taken at(int times) {
        return sizes.get(TIMES.indexOf(times)).ours();
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
                piece.work(),
                piece.unit(),
                piece.floor(),
                each(
                        size -> String.format(
                                Locale.ROOT,
                                "%.2f ± %.2f ms",
                                size.ours().millis(),
                                size.ours().error()),
                        " | "),
                each(size -> String.format(Locale.ROOT, "%.2f", size.ratio()), ", "),
                growth(),
                sizes.get(sizes.size() - 1).ours().megabytes());
    }

    private String each(java.util.function.Function<Size, String> shown, String between) {
        return sizes.stream().map(shown).collect(Collectors.joining(between));
    }
}

package io.costanalyzer.render.alert;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Shares in whole percent that add up to what they add up to, exactly: each is rounded down, and what is missing goes to
 * those with the largest remainders (Hamilton's method).
 */
final class WholePercents {

    private WholePercents() {}

    /**
     * Rounds.
     *
     * @param shares parts of one; a whole number of percent in all, as 1 for everything
     */
    static int[] of(List<BigDecimal> shares) {
        List<BigDecimal> exact =
                shares.stream().map(share -> share.movePointRight(2)).toList();
        int[] whole = exact.stream()
                .mapToInt(percent -> percent.setScale(0, RoundingMode.FLOOR).intValueExact())
                .toArray();
        int sum = exact.stream()
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .setScale(0, RoundingMode.HALF_EVEN)
                .intValueExact();
        int missing = sum - IntStream.of(whole).sum();
        IntStream.range(0, whole.length)
                .boxed()
                .sorted(Comparator.comparing(
                        (Integer i) -> exact.get(i).subtract(BigDecimal.valueOf(whole[i])), Comparator.reverseOrder()))
                .limit(missing)
                .forEach(i -> whole[i]++);
        return whole;
    }
}

package io.costanalyzer.render.format;

import io.costanalyzer.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * A row of amounts as a row of blocks, {@code ▁▃▆█}, from zero to the largest of them; a dot where nothing is known. For
 * plain text and for mail, where images do not arrive.
 */
public final class Sparkline {

    private static final String BLOCKS = "▁▂▃▄▅▆▇█";
    private static final String UNKNOWN = "·";

    private Sparkline() {}

    /** One character for each amount; negative amounts stand on the floor. */
    public static String of(List<Optional<Money>> amounts) {
        BigDecimal largest =
                amounts.stream().flatMap(Optional::stream).map(Money::amount).reduce(BigDecimal.ZERO, BigDecimal::max);
        StringBuilder text = new StringBuilder();
        amounts.forEach(amount ->
                text.append(amount.map(one -> block(one.amount(), largest)).orElse(UNKNOWN)));
        return text.toString();
    }

    private static String block(BigDecimal amount, BigDecimal largest) {
        if (amount.signum() <= 0) {
            return BLOCKS.substring(0, 1);
        }
        int top = BLOCKS.length() - 1;
        int height = amount.multiply(BigDecimal.valueOf(top))
                .divide(largest, 0, RoundingMode.HALF_UP)
                .intValueExact();
        return BLOCKS.substring(height, height + 1);
    }
}

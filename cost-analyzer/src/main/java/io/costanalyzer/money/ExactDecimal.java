package io.costanalyzer.money;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * Decimal numbers as bills print them: {@code 0.00000080000}, {@code -2.5}, {@code 8.0E-7}. Nothing is rounded. ASCII
 * digits alone, no grouping, and small enough an exponent that a hostile one cannot fill the memory.
 */
public final class ExactDecimal {

    private static final int MAX_LENGTH = 100;
    private static final int MAX_EXPONENT = 99;

    private ExactDecimal() {}

    /** The number that a text is, if it is one. */
    public static Optional<BigDecimal> parse(String text) {
        if (text.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        for (int i = 0; i < text.length(); i++) {
            if (!mayStandInANumber(text.charAt(i))) {
                return Optional.empty();
            }
        }
        try {
            return Optional.of(new BigDecimal(text)).filter(ExactDecimal::isOfASizeThatIsPrinted);
        } catch (NumberFormatException none) {
            return Optional.empty();
        }
    }

    /** {@link BigDecimal} takes the digits of every script. */
    private static boolean mayStandInANumber(char character) {
        return (character >= '0' && character <= '9')
                || character == '.'
                || character == '-'
                || character == '+'
                || character == 'e'
                || character == 'E';
    }

    /** The scale is what was written behind the point, less the exponent. */
    private static boolean isOfASizeThatIsPrinted(BigDecimal number) {
        return number.scale() >= -MAX_EXPONENT && number.scale() <= MAX_EXPONENT + MAX_LENGTH;
    }
}

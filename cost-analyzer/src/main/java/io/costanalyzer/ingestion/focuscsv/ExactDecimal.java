package io.costanalyzer.ingestion.focuscsv;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Decimal numbers as exports print them: {@code 0.00000080000}, {@code -2.5}, {@code 8.0E-7}. Nothing is rounded. ASCII
 * digits alone, no grouping, and small enough an exponent that a hostile one cannot fill the memory.
 */
final class ExactDecimal {

    private static final int MAX_LENGTH = 100;
    private static final Pattern FORM = Pattern.compile("[+-]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d{1,2})?");

    private ExactDecimal() {}

    static Optional<BigDecimal> parse(String text) {
        boolean number = text.length() <= MAX_LENGTH && FORM.matcher(text).matches();
        return number ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }
}

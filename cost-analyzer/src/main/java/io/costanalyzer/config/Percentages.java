package io.costanalyzer.config;

import io.costanalyzer.config.shape.Refusal;
import io.costanalyzer.config.shape.Word;
import java.math.BigDecimal;

/**
 * Percentages, always with their sign: 0.4 and 40 alone would leave open whether a hundredth of a percent or all of it
 * forty times is meant.
 */
final class Percentages {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** A part above nothing and at most the whole, as 0 to 1. */
    static final Word<BigDecimal> SAVING = share("40 %", 100, false);

    /** A part of the whole, none and all included, as 0 to 1. */
    static final Word<BigDecimal> PART = share("1 %", 100, true);

    /** A part that may exceed the whole, as 0 to 10. */
    static final Word<BigDecimal> RISE = share("30 %", 1000, true);

    /** A whole percentage, as 80. */
    static final Word<Integer> THRESHOLD = Word.of(
                    "a whole percentage from 1 % to 999 %",
                    "^[1-9][0-9]{0,2}[ \\u00a0\\u202f]?%$",
                    "80 %",
                    text -> percents(text).intValueExact())
            .withHint(Percentages::hint);

    private Percentages() {}

    private static Word<BigDecimal> share(String example, int maxPercents, boolean zeroAllowed) {
        return Word.of(
                        "a percentage",
                        "^(?:0|[1-9][0-9]{0,3})(?:\\.[0-9]{1,4})?[ \\u00a0\\u202f]?%$",
                        example,
                        text -> {
                            BigDecimal percents = percents(text);
                            if (percents.compareTo(BigDecimal.valueOf(maxPercents)) > 0) {
                                throw new Refusal(
                                        "is more than " + maxPercents + " %", "write at most " + maxPercents + " %");
                            }
                            if (percents.signum() == 0 && !zeroAllowed) {
                                throw new Refusal("is nothing", "write a percentage above 0 %");
                            }
                            BigDecimal part = percents.movePointLeft(2).stripTrailingZeros();
                            return part.scale() < 0 ? part.setScale(0) : part;
                        })
                .withHint(Percentages::hint);
    }

    private static BigDecimal percents(String text) {
        return new BigDecimal(text.substring(0, text.length() - 1).replaceAll("[ \\u00a0\\u202f]", ""));
    }

    private static void hint(String text) {
        if (text.matches("[0-9]{1,4}(?:\\.[0-9]{1,6})?")) {
            BigDecimal number = new BigDecimal(text);
            boolean fraction = text.contains(".") && number.compareTo(BigDecimal.ONE) <= 0;
            BigDecimal percents = fraction ? number.multiply(HUNDRED) : number;
            throw new Refusal("is not a percentage", "write it as \"" + plain(percents) + " %\"");
        }
        if (text.matches("[0-9]{1,4},[0-9]{1,4} ?%")) {
            throw new Refusal("is not a percentage", "write it with a point: \"" + text.replace(',', '.') + '"');
        }
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}

package io.costanalyzer.render.format;

import io.costanalyzer.money.Money;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.DecimalFormatSymbols;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Prints amounts, percentages and quantities. The only place of the service that rounds, half up and last of all: sums
 * are made of exact amounts before they come here.
 *
 * <p>ISO currency code after the number with a no-break space (U+00A0); a plus sign on differences alone; the minus sign
 * U+2212; separators of the locale given, never the host's; digits 0 to 9 in every locale. What is not zero is never
 * printed as zero. Thread-safe.
 */
public final class CostFormat {

    /** What is printed where nothing is known. */
    public static final String UNKNOWN = "n/a";

    /** Between a number and its unit. */
    public static final char NO_BREAK = '\u00a0';

    private static final String MINUS = "\u2212";
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal WHOLE_FROM = BigDecimal.valueOf(10_000);
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
    private static final int GROUP = 3;
    private static final int MOST_DECIMALS = 8;
    private static final BigDecimal ONE_PERCENT = new BigDecimal("0.01");

    private final String grouping;
    private final String decimalPoint;

    /** How many decimals the amounts of a table have: one choice for the whole table. */
    public enum Precision {
        /** As many as the currency has, as on an invoice. */
        CENTS,
        /** None. */
        WHOLE
    }

    /** @param locale for the separators only; the words of reports are English */
    public CostFormat(Locale locale) {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(locale);
        this.grouping = String.valueOf(symbols.getGroupingSeparator());
        this.decimalPoint = String.valueOf(symbols.getDecimalSeparator());
    }

    /** What parts the thousands, for pages that print numbers themselves. */
    public String grouping() {
        return grouping;
    }

    /** What parts the whole from its decimals, for pages that print numbers themselves. */
    public String decimalPoint() {
        return decimalPoint;
    }

    /** No decimals when one of the amounts has five digits or more as printed; a table is printed in one precision. */
    public static Precision precisionFor(Collection<Money> amounts) {
        boolean large = amounts.stream()
                .anyMatch(amount -> rounded(amount.amount().abs(), decimals(amount, Precision.CENTS))
                                .compareTo(WHOLE_FROM)
                        >= 0);
        return large ? Precision.WHOLE : Precision.CENTS;
    }

    /** {@code 1,234.50}, {@code −1.20}, {@code <0.01} for what is more than nothing and less than a cent. */
    public String amount(Money amount, Precision precision) {
        return number(amount.amount(), decimals(amount, precision), false);
    }

    /** As {@link #amount(Money, Precision)} with the cents of the currency. */
    public String amount(Money amount) {
        return amount(amount, Precision.CENTS);
    }

    /** {@code n/a} where there is none. */
    public String amount(Optional<Money> amount, Precision precision) {
        return amount.map(one -> amount(one, precision)).orElse(UNKNOWN);
    }

    /** {@code 512.40 USD}, in a precision that suits this amount alone; for prose and key figures. */
    public String amountWithCode(Money amount) {
        return withCode(amount, amount(amount, precisionFor(List.of(amount))));
    }

    /** {@code +12.30}, {@code −4.00}, {@code 0.00}. */
    public String difference(Money difference, Precision precision) {
        return number(difference.amount(), decimals(difference, precision), true);
    }

    /** As {@link #difference(Money, Precision)} with the cents of the currency. */
    public String difference(Money difference) {
        return difference(difference, Precision.CENTS);
    }

    /** {@code n/a} where there is none. */
    public String difference(Optional<Money> difference, Precision precision) {
        return difference.map(one -> difference(one, precision)).orElse(UNKNOWN);
    }

    /** {@code +12.30 USD}. */
    public String differenceWithCode(Money difference) {
        return withCode(difference, difference(difference, precisionFor(List.of(difference))));
    }

    /** {@code 512}, {@code 13.0k}, {@code 1.3M}: for charts, where room is scarce. */
    public String compact(Money amount) {
        BigDecimal value = amount.amount();
        BigDecimal size = value.abs();
        BigDecimal thousands = value.divide(THOUSAND, MathContext.DECIMAL128);
        if (rounded(thousands.abs(), 1).compareTo(THOUSAND) >= 0) {
            return number(value.divide(MILLION, MathContext.DECIMAL128), 1, false) + "M";
        }
        if (rounded(size, 0).compareTo(WHOLE_FROM) >= 0) {
            return number(thousands, 1, false) + "k";
        }
        int cents = decimals(amount, Precision.CENTS);
        return number(value, rounded(size, cents).compareTo(BigDecimal.TEN) < 0 ? cents : 0, false);
    }

    /** A share in percent with one decimal: {@code 34.1 %}; the share 1 is 100 %. */
    public String percent(BigDecimal share) {
        return number(share.multiply(HUNDRED), 1, false) + NO_BREAK + "%";
    }

    /** {@code n/a} where there is none. */
    public String percent(Optional<BigDecimal> share) {
        return share.map(this::percent).orElse(UNKNOWN);
    }

    /**
     * How much of a limit is used, as {@link #percent(BigDecimal)}; but what is not the whole of it is never printed as the
     * whole: {@code <100.0 %}, {@code >100.0 %}.
     */
    public String used(BigDecimal share) {
        boolean whole =
                share.multiply(HUNDRED).setScale(1, RoundingMode.HALF_UP).compareTo(HUNDRED) == 0;
        int side = share.compareTo(BigDecimal.ONE);
        return (whole && side != 0 ? side < 0 ? "<" : ">" : "") + percent(share);
    }

    /** {@code n/a} where there is none. */
    public String used(Optional<BigDecimal> share) {
        return share.map(this::used).orElse(UNKNOWN);
    }

    /** A change in percent with its sign: {@code +3.1 %}. */
    public String percentChange(BigDecimal change) {
        return number(change.multiply(HUNDRED), 1, true) + NO_BREAK + "%";
    }

    /** {@code n/a} where there is none. */
    public String percentChange(Optional<BigDecimal> change) {
        return change.map(this::percentChange).orElse(UNKNOWN);
    }

    /** A promise as it was made, without a decimal where it has none: {@code 40 %}, {@code 37.5 %}. */
    public String promise(BigDecimal share) {
        BigDecimal percent = share.multiply(HUNDRED).stripTrailingZeros();
        return number(percent, Math.max(0, Math.min(1, percent.scale())), false) + NO_BREAK + "%";
    }

    /** How many times as much, or any other number that is told with one decimal: {@code 2.5}. */
    public String oneDecimal(BigDecimal number) {
        return number(number, 1, false);
    }

    /** A difference of two percentages without its sign: {@code 5.9 points} for 0.059. */
    public String points(BigDecimal difference) {
        return number(difference.abs().multiply(HUNDRED), 1, false) + NO_BREAK + "points";
    }

    /** A quantity without its unit, three digits below a thousand and whole above. */
    public String quantity(BigDecimal quantity) {
        boolean whole = quantity.abs().compareTo(THOUSAND) >= 0 || quantity.signum() == 0;
        BigDecimal rounded =
                quantity.round(new MathContext(3, RoundingMode.HALF_UP)).stripTrailingZeros();
        return whole ? number(quantity, 0, false) : number(rounded, Math.max(0, rounded.scale()), false);
    }

    /** An amount with so many decimals, for what costs a small part of a cent. */
    public String fine(Money amount, int decimals) {
        return number(amount.amount(), decimals, false);
    }

    /** How many decimals show three digits of the smallest of these amounts: two at least, eight at most. */
    public static int fineDecimals(Collection<Money> amounts) {
        return amounts.stream()
                .map(amount -> amount.amount().abs())
                .filter(amount -> amount.signum() > 0)
                .mapToInt(amount -> amount.scale() - amount.precision() + GROUP)
                .map(decimals -> Math.min(MOST_DECIMALS, Math.max(2, decimals)))
                .max()
                .orElse(2);
    }

    /** How likely something is, in whole percent: {@code 12 %}; never 0 % or 100 %, because a model is not certain. */
    public String chance(BigDecimal probability) {
        if (probability.compareTo(ONE_PERCENT) < 0) {
            return "<1" + NO_BREAK + "%";
        }
        if (probability.compareTo(BigDecimal.ONE.subtract(ONE_PERCENT)) > 0) {
            return ">99" + NO_BREAK + "%";
        }
        return number(probability.multiply(HUNDRED), 0, false) + NO_BREAK + "%";
    }

    /** A number of things. */
    public String count(long number) {
        return number(BigDecimal.valueOf(number), 0, false);
    }

    private static int decimals(Money amount, Precision precision) {
        return precision == Precision.WHOLE ? 0 : amount.currency().getDecimalPlaces();
    }

    private static String withCode(Money amount, String printed) {
        return printed + NO_BREAK + amount.currency().getCode();
    }

    private String number(BigDecimal value, int decimals, boolean signed) {
        BigDecimal rounded = rounded(value, decimals);
        boolean hidden = rounded.signum() == 0 && value.signum() != 0;
        BigDecimal shown = hidden ? BigDecimal.ONE.movePointLeft(decimals).setScale(decimals) : rounded.abs();
        String sign = value.signum() < 0 ? MINUS : signed && value.signum() > 0 ? "+" : "";
        return sign + (hidden ? "<" : "") + grouped(shown.toPlainString());
    }

    private static BigDecimal rounded(BigDecimal value, int decimals) {
        return value.setScale(decimals, RoundingMode.HALF_UP);
    }

    private String grouped(String plain) {
        int point = plain.indexOf('.');
        String whole = point < 0 ? plain : plain.substring(0, point);
        StringBuilder text = new StringBuilder(whole);
        for (int i = whole.length() - GROUP; i > 0; i -= GROUP) {
            text.insert(i, grouping);
        }
        return point < 0
                ? text.toString()
                : text.append(decimalPoint)
                        .append(plain, point + 1, plain.length())
                        .toString();
    }
}

package io.costanalyzer.config.catalogue;

import io.costanalyzer.analysis.savings.measure.Promise;
import io.costanalyzer.money.Money;
import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a promise is written: {@code 20 %} of the scope's cost, or {@code 90 USD} in an average month. */
public final class PromiseText {

    private static final Pattern FORM = Pattern.compile("(\\d+(?:\\.\\d+)?) ?(%|[A-Z]{3})");

    private PromiseText() {}

    /**
     * Reads a promise.
     *
     * @throws IllegalArgumentException if it is neither a share nor an amount, or not above zero
     */
    public static Promise parse(String text) {
        Matcher form = FORM.matcher(text.strip());
        if (!form.matches()) {
            throw new IllegalArgumentException(
                    "A promise is a share such as \"20 %\" or an amount a month such as \"90 USD\", not \"" + text
                            + "\"");
        }
        return form.group(2).equals("%")
                ? new Promise.OfScope(new BigDecimal(form.group(1)).movePointLeft(2))
                : new Promise.PerMonth(Money.of(form.group(2), form.group(1)));
    }
}

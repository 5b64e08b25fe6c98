package io.costanalyzer.config.shape;

import io.costanalyzer.config.tree.ConfigNode;
import io.costanalyzer.config.tree.ConfigScalar;
import io.costanalyzer.money.Money;
import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An amount above zero in the currency of the file, exact to the last digit that is typed. */
public record Amount() implements Kind<Money> {

    private static final Pattern DECIMAL = Pattern.compile("(?:0|[1-9][0-9]{0,11})(?:\\.[0-9]{1,9})?");
    private static final Pattern WITH_CURRENCY =
            Pattern.compile("(?:[$€£¥]|[A-Z]{3})? ?([0-9][0-9.,_']*) ?(?:[$€£¥]|[A-Z]{3})?");
    private static final Pattern GROUPED = Pattern.compile("([1-9][0-9]{0,2}(?:[,_'][0-9]{3})+)(\\.[0-9]{1,9})?");

    @Override
    public @Nullable Money read(ConfigNode node, Reading reading) {
        ConfigScalar scalar = Scalars.present(node, reading, this);
        if (scalar == null) {
            return null;
        }
        if (!scalar.quoted() && DECIMAL.matcher(scalar.text()).matches()) {
            BigDecimal amount = new BigDecimal(scalar.text());
            if (amount.signum() > 0) {
                return Money.of(reading.currency(), amount);
            }
        }
        reading.complain(scalar.misfit("is not " + what(), remedy(scalar)));
        return null;
    }

    private static String remedy(ConfigScalar scalar) {
        String text = scalar.text();
        Matcher withCurrency = WITH_CURRENCY.matcher(text);
        String bare = withCurrency.matches() ? withCurrency.group(1) : text;
        Matcher grouped = GROUPED.matcher(bare);
        if (grouped.matches()) {
            bare = bare.replaceAll("[,_']", "");
        }
        if (!DECIMAL.matcher(bare).matches()) {
            return "write a plain decimal number such as 1250.50; its currency is cost-metric.currency";
        }
        if (new BigDecimal(bare).signum() == 0) {
            return "write an amount above zero";
        }
        if (!bare.equals(text)) {
            return "write " + bare + "; its currency is cost-metric.currency";
        }
        return "write it without quotes";
    }

    @Override
    public String what() {
        return "an amount of money above zero";
    }
}

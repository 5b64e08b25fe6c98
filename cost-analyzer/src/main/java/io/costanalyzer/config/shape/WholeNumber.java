package io.costanalyzer.config.shape;

import io.costanalyzer.config.tree.ConfigNode;
import io.costanalyzer.config.tree.ConfigScalar;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A whole number, written in decimal digits alone.
 *
 * @param min the least
 * @param max the greatest
 */
public record WholeNumber(int min, int max) implements Kind<Integer> {

    private static final Pattern DECIMAL = Pattern.compile("-?(?:0|[1-9][0-9]{0,8})");
    private static final Pattern GROUPED = Pattern.compile("[0-9]{1,9}(?:[_,'. ][0-9]{3})+");

    /** From the least to the greatest, both included. */
    public static WholeNumber between(int min, int max) {
        return new WholeNumber(min, max);
    }

    @Override
    public @Nullable Integer read(ConfigNode node, Reading reading) {
        ConfigScalar scalar = Scalars.present(node, reading, this);
        if (scalar == null) {
            return null;
        }
        if (!scalar.quoted() && DECIMAL.matcher(scalar.text()).matches()) {
            int number = Integer.parseInt(scalar.text());
            if (number >= min && number <= max) {
                return number;
            }
        }
        reading.complain(scalar.misfit("is not " + what(), remedy(scalar)));
        return null;
    }

    private static String remedy(ConfigScalar scalar) {
        String text = scalar.text();
        if (DECIMAL.matcher(text).matches()) {
            return scalar.quoted() ? "write it without quotes" : "write a number in that range";
        }
        if (GROUPED.matcher(text).matches()) {
            return "write " + text.replaceAll("[^0-9]", "");
        }
        return "write digits alone, without leading zeros, separators or a unit";
    }

    @Override
    public String what() {
        return "a whole number from " + min + " to " + max;
    }
}

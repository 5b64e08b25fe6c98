package io.costanalyzer.config.shape;

import io.costanalyzer.config.tree.ConfigNode;
import io.costanalyzer.config.tree.ConfigScalar;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A text of a certain form.
 *
 * @param <T> what it is read into
 * @param what what it is, with its article
 * @param pattern the form, anchored, in the part of the language that Java and JSON Schema share
 * @param maxLength in characters
 * @param example a text of that form
 * @param parse from a text of that form to what it means; may throw a {@link Refusal}
 * @param hint why a text of another form is refused; throws a {@link Refusal}, or does nothing when it knows no better
 *     word than "is not a …"
 * @param hidden whether the text might be a secret and is not shown in problems
 */
public record Word<T>(
        String what,
        Pattern pattern,
        int maxLength,
        String example,
        Function<String, T> parse,
        Consumer<String> hint,
        boolean hidden)
        implements Kind<T> {

    /** A text of a form, up to 256 characters. */
    public static <T> Word<T> of(String what, String pattern, String example, Function<String, T> parse) {
        return new Word<>(what, Pattern.compile(pattern), 256, example, parse, text -> {}, false);
    }

    /** The same with another length. */
    public Word<T> upTo(int characters) {
        return new Word<>(what, pattern, characters, example, parse, hint, hidden);
    }

    /** The same with better words for a text of another form. */
    public Word<T> withHint(Consumer<String> better) {
        return new Word<>(what, pattern, maxLength, example, parse, better, hidden);
    }

    /** The same, never shown in a problem. */
    public Word<T> neverShown() {
        return new Word<>(what, pattern, maxLength, example, parse, hint, true);
    }

    @Override
    public @Nullable T read(ConfigNode node, Reading reading) {
        ConfigScalar scalar = Scalars.present(node, reading, this);
        if (scalar == null) {
            return null;
        }
        try {
            T value = parsed(scalar.text());
            return Scalars.isText(scalar, reading) ? value : null;
        } catch (Refusal refusal) {
            reading.complain(
                    hidden
                            ? scalar.problem(refusal.problem(), refusal.remedy())
                            : scalar.misfit(refusal.problem(), refusal.remedy()));
            return null;
        }
    }

    private T parsed(String text) {
        if (text.codePointCount(0, text.length()) > maxLength) {
            throw new Refusal("is longer than " + maxLength + " characters", "shorten it");
        }
        if (!pattern.matcher(text).matches()) {
            hint.accept(text);
            throw new Refusal("is not " + what, "write something like \"" + example + '"');
        }
        return parse.apply(text);
    }
}

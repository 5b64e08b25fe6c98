package io.costanalyzer.config.shape;

import io.costanalyzer.config.tree.ConfigNode;
import io.costanalyzer.config.tree.ConfigScalar;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One of a few words.
 *
 * @param <T> what it is read into
 * @param options the words and what they stand for, in the order in which people are told
 */
public record Choice<T>(Map<String, T> options) implements Kind<T> {

    public Choice {
        options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
    }

    @Override
    public @Nullable T read(ConfigNode node, Reading reading) {
        ConfigScalar scalar = Scalars.present(node, reading, this);
        if (scalar == null) {
            return null;
        }
        T option = options.get(scalar.text());
        if (option != null) {
            return Scalars.isText(scalar, reading) ? option : null;
        }
        Optional<String> meant = Similar.closest(scalar.text(), options.keySet());
        reading.complain(scalar.misfit(
                "is not one of " + String.join(", ", options.keySet()),
                meant.map(Similar::question).orElse("write one of them")));
        return null;
    }

    @Override
    public String what() {
        return "one of " + String.join(", ", options.keySet());
    }
}

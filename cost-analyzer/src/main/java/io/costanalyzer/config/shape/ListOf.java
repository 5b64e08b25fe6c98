package io.costanalyzer.config.shape;

import io.costanalyzer.config.tree.ConfigList;
import io.costanalyzer.config.tree.ConfigMapping;
import io.costanalyzer.config.tree.ConfigNode;
import io.costanalyzer.config.tree.ConfigScalar;
import io.costanalyzer.config.tree.ConfigUnusable;
import io.costanalyzer.config.tree.Shown;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Several values of one kind, none of them twice.
 *
 * @param <T> what each is read into
 * @param item their kind
 * @param min how many there must be
 * @param max how many there may be
 * @param nameKey for a list of sections, the key whose value names an entry; no two may have the same, whatever the case
 */
public record ListOf<T>(Kind<T> item, int min, int max, Optional<String> nameKey) implements Kind<List<T>> {

    /** At least one, at most 100. */
    public static <T> ListOf<T> some(Kind<T> item) {
        return new ListOf<>(item, 1, 100, Optional.empty());
    }

    /** Any number of them up to 100, none included. */
    public static <T> ListOf<T> any(Kind<T> item) {
        return new ListOf<>(item, 0, 100, Optional.empty());
    }

    /** At least one section, at most 100, told apart by the value of a key. */
    public static <T> ListOf<T> named(Section<T> item, Key<?> name) {
        return new ListOf<>(item, 1, 100, Optional.of(name.name()));
    }

    /** The same with another limit. */
    public ListOf<T> upTo(int limit) {
        return new ListOf<>(item, min, limit, nameKey);
    }

    @Override
    public @Nullable List<T> read(ConfigNode node, Reading reading) {
        if (!(node instanceof ConfigList list)) {
            refuse(node, reading);
            return null;
        }
        int size = list.items().size();
        if (size < min || size > max) {
            reading.complain(node.problem("has " + size + " entries", "write " + min + " to " + max));
            return null;
        }
        List<T> values = new ArrayList<>();
        boolean distinct = refuseRepeated(list, reading);
        for (ConfigNode entry : list.items()) {
            T value = item.read(entry, reading);
            if (value != null) {
                values.add(value);
            }
        }
        return distinct && values.size() == size ? List.copyOf(values) : null;
    }

    private void refuse(ConfigNode node, Reading reading) {
        if (node instanceof ConfigScalar scalar && scalar.form() != ConfigScalar.Form.NOTHING) {
            reading.complain(scalar.misfit(
                    "is not a list", "write it as a list, even of one: [" + Shown.plain(scalar.text()) + "]"));
        } else if (!(node instanceof ConfigUnusable)) {
            String problem = node instanceof ConfigMapping ? "is a section of keys" : "is empty";
            reading.complain(node.problem(problem, "write a list: a line for each entry, beginning with \"- \""));
        }
    }

    private boolean refuseRepeated(ConfigList list, Reading reading) {
        Map<String, ConfigScalar> seen = new HashMap<>();
        boolean distinct = true;
        for (ConfigNode entry : list.items()) {
            ConfigNode named = nameKey.isPresent() && entry instanceof ConfigMapping mapping
                    ? mapping.get(nameKey.get()).orElse(entry)
                    : entry;
            if (named instanceof ConfigScalar scalar) {
                String name = nameKey.isPresent() ? scalar.text().toLowerCase(Locale.ROOT) : scalar.text();
                ConfigScalar first = seen.putIfAbsent(name, scalar);
                if (first != null) {
                    String remedy = nameKey.isPresent() ? "give each its own name" : "keep one of them";
                    reading.complain(scalar.misfit("stands twice, first in line " + first.line(), remedy));
                    distinct = false;
                }
            }
        }
        return distinct;
    }

    @Override
    public String what() {
        return "a list";
    }
}

package io.costanalyzer.config.shape;

import io.costanalyzer.config.tree.ConfigList;
import io.costanalyzer.config.tree.ConfigMapping;
import io.costanalyzer.config.tree.ConfigNode;
import io.costanalyzer.config.tree.ConfigPath;
import io.costanalyzer.config.tree.ConfigScalar;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A key of a section.
 *
 * @param <T> what its value is read into
 * @param name in kebab-case
 * @param kind what its value may be
 * @param description what it means, a sentence or two for the one who writes it
 * @param required whether it must be there
 * @param fallback what is taken when it is left out, as it would have been typed; absent when nothing is
 */
public record Key<T>(String name, Kind<T> kind, String description, boolean required, Optional<ConfigNode> fallback) {

    /** A key that must be there. */
    public static <T> Key<T> required(String name, Kind<T> kind, String description) {
        return new Key<>(name, kind, description, true, Optional.empty());
    }

    /** A key that may be left out. */
    public static <T> Key<T> optional(String name, Kind<T> kind, String description) {
        return new Key<>(name, kind, description, false, Optional.empty());
    }

    /** The same, with a value that is taken when it is left out. */
    public Key<T> orElse(String typed) {
        return new Key<>(name, kind, description, false, Optional.of(scalar(typed)));
    }

    /** The same, with a list that is taken when it is left out. */
    public Key<T> orElseList(String... typed) {
        List<ConfigNode> items = Arrays.stream(typed).map(Key::scalar).toList();
        return new Key<>(name, kind, description, false, Optional.of(new ConfigList(ConfigPath.ROOT, 1, 1, items)));
    }

    /** The same, with a section of nothing but its own defaults when it is left out. */
    public Key<T> orElseEmpty() {
        return new Key<>(
                name, kind, description, false, Optional.of(new ConfigMapping(ConfigPath.ROOT, 1, 1, List.of())));
    }

    private static ConfigNode scalar(String typed) {
        return new ConfigScalar(ConfigPath.ROOT, 1, 1, typed, false);
    }
}

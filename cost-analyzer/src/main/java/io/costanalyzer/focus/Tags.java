package io.costanalyzer.focus;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Tags of a charge: key to value, in the order of the keys. Keys and values are written by strangers and are shown as
 * they are, never trusted. An empty value is a value; a missing key is not.
 *
 * @param values an immutable sorted map
 */
public record Tags(SortedMap<String, String> values) {

    private static final Tags NONE = new Tags(new TreeMap<>());

    public Tags {
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }

    public static Tags none() {
        return NONE;
    }

    public static Tags of(Map<String, String> values) {
        return values.isEmpty() ? NONE : new Tags(new TreeMap<>(values));
    }

    public boolean isEmpty() {
        return values.isEmpty();
    }

    public Optional<String> value(String key) {
        return Optional.ofNullable(values.get(key));
    }
}

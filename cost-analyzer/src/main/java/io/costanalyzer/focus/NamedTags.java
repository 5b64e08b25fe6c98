package io.costanalyzer.focus;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Values of tags that somebody has asked for by name, by key: those that are told apart. Every other value of these keys,
 * and a missing or empty one, is "untagged or other". As a condition, a charge must have one of the values of every key.
 *
 * @param values keys and values, compared exactly; no key without a value
 */
public record NamedTags(SortedMap<String, SortedSet<String>> values) {

    private static final NamedTags NONE = new NamedTags(new TreeMap<>());

    public NamedTags {
        SortedMap<String, SortedSet<String>> copy = new TreeMap<>();
        values.forEach((key, some) -> {
            if (some.isEmpty() || some.contains("")) {
                throw new IllegalArgumentException("A tag is asked for by values, and an empty one is none: " + key);
            }
            copy.put(key, Collections.unmodifiableSortedSet(new TreeSet<>(some)));
        });
        values = Collections.unmodifiableSortedMap(copy);
    }

    /** No tag at all; as a condition, one that every charge meets. */
    public static NamedTags none() {
        return NONE;
    }

    /** Values of one key. */
    public static NamedTags of(String key, Collection<String> values) {
        return new NamedTags(new TreeMap<>(Map.of(key, new TreeSet<>(values))));
    }

    public boolean isEmpty() {
        return values.isEmpty();
    }

    /** Both together: of every key the values of either. */
    public NamedTags plus(NamedTags other) {
        if (other.isEmpty() || equals(other)) {
            return this;
        }
        SortedMap<String, SortedSet<String>> both = new TreeMap<>();
        values.forEach((key, some) -> both.put(key, new TreeSet<>(some)));
        other.values.forEach((key, some) ->
                both.computeIfAbsent(key, absent -> new TreeSet<>()).addAll(some));
        return new NamedTags(both);
    }

    /** What both name. */
    public NamedTags shared(NamedTags other) {
        SortedMap<String, SortedSet<String>> shared = new TreeMap<>();
        values.forEach((key, some) -> {
            SortedSet<String> same = new TreeSet<>(some);
            same.retainAll(other.valuesOf(key));
            if (!same.isEmpty()) {
                shared.put(key, same);
            }
        });
        return new NamedTags(shared);
    }

    /** The values of a key that are named; none for another key. */
    public Set<String> valuesOf(String key) {
        return values.getOrDefault(key, Collections.emptySortedSet());
    }

    /** {@code team = checkout or search}, one text for each key; as strangers wrote it, so to be made harmless where shown. */
    public List<String> words() {
        return values.entrySet().stream()
                .map(key -> key.getKey() + " = " + String.join(" or ", key.getValue()))
                .toList();
    }

    /** Whether everything that the other names is named here. */
    public boolean covers(NamedTags other) {
        return shared(other).equals(other);
    }

    /** Of a charge's tags those that are named, everything else left out. */
    public Tags among(Tags tags) {
        if (values.isEmpty() || tags.isEmpty()) {
            return Tags.none();
        }
        SortedMap<String, String> named = new TreeMap<>();
        values.keySet()
                .forEach(key ->
                        tags.value(key).filter(valuesOf(key)::contains).ifPresent(value -> named.put(key, value)));
        return Tags.of(named);
    }

    /** As a condition: whether the tags have one of the values of every key. */
    public boolean matches(Tags tags) {
        return values.keySet().stream()
                .allMatch(key -> tags.value(key).filter(valuesOf(key)::contains).isPresent());
    }
}

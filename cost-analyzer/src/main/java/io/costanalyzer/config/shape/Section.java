package io.costanalyzer.config.shape;

import io.costanalyzer.config.tree.ConfigMapping;
import io.costanalyzer.config.tree.ConfigNode;
import io.costanalyzer.config.tree.ConfigProblem;
import io.costanalyzer.config.tree.ConfigScalar;
import io.costanalyzer.config.tree.ConfigUnusable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Keys with values.
 *
 * @param <T> what they are built into
 * @param keys which keys, in the order in which people are told of them
 * @param rules which of them go together
 * @param build from values that are right in themselves; may still complain, and its result is dropped then
 */
public record Section<T>(List<Key<?>> keys, List<KeyRule> rules, Function<Values, T> build) implements Kind<T> {

    public Section {
        keys = List.copyOf(keys);
        rules = List.copyOf(rules);
    }

    /** A section of these keys. */
    public static <T> Section<T> of(Function<Values, T> build, Key<?>... keys) {
        return new Section<>(List.of(keys), List.of(), build);
    }

    /** The same with exactly one of these keys. */
    public Section<T> exactlyOne(Key<?>... of) {
        return withRule(KeyRule.Sort.EXACTLY_ONE, of);
    }

    /** The same with at least one of these keys. */
    public Section<T> atLeastOne(Key<?>... of) {
        return withRule(KeyRule.Sort.AT_LEAST_ONE, of);
    }

    /** The same with all of these keys or none. */
    public Section<T> together(Key<?>... all) {
        return withRule(KeyRule.Sort.TOGETHER, all);
    }

    /** The same with a key that makes no sense without another. */
    public Section<T> needs(Key<?> key, Key<?> other) {
        return withRule(KeyRule.Sort.NEEDS, key, other);
    }

    private Section<T> withRule(KeyRule.Sort sort, Key<?>... of) {
        List<String> names = new ArrayList<>();
        for (Key<?> key : of) {
            names.add(key.name());
        }
        List<KeyRule> all = new ArrayList<>(rules);
        all.add(new KeyRule(sort, names));
        return new Section<>(keys, all, build);
    }

    private boolean knows(String name) {
        for (Key<?> key : keys) {
            if (key.name().equals(name)) {
                return true;
            }
        }
        return false;
    }

    private List<String> names() {
        return keys.stream().<String>map(Key::name).toList();
    }

    /** Whether the section may stand there with nothing in it. */
    public boolean mayBeEmpty() {
        return keys.stream().noneMatch(Key::required) && rules.stream().allMatch(KeyRule::holdsForNone);
    }

    @Override
    public @Nullable T read(ConfigNode node, Reading reading) {
        ConfigMapping mapping = mapping(node, reading);
        if (mapping == null) {
            return null;
        }
        Set<String> meant = refuseUnknown(mapping, reading);
        Values values = new Values(mapping, reading);
        boolean right = meant.isEmpty();
        for (Key<?> key : keys) {
            if (mapping.has(key.name()) || !meant.contains(key.name())) {
                right &= readKey(key, mapping, values, reading);
            }
        }
        for (KeyRule rule : rules) {
            right &= rule.holds(mapping, meant, reading);
        }
        if (!right) {
            return null;
        }
        T built = build.apply(values);
        return values.whole() ? built : null;
    }

    /** The keys that were meant by misspelt ones: nobody wants to be told as well that they are missing. */
    private Set<String> refuseUnknown(ConfigMapping mapping, Reading reading) {
        Set<String> meant = new HashSet<>();
        for (ConfigMapping.Entry entry : mapping.entries()) {
            if (!knows(entry.key())) {
                UnknownKey.refuse(entry, names(), reading).ifPresent(meant::add);
            }
        }
        return meant;
    }

    private static boolean readKey(Key<?> key, ConfigMapping mapping, Values values, Reading reading) {
        ConfigNode node = mapping.get(key.name()).orElse(key.fallback().orElse(null));
        if (node == null) {
            if (key.required()) {
                reading.complain(ConfigProblem.at(
                        mapping.path().key(key.name()),
                        mapping.line(),
                        mapping.column(),
                        "is missing",
                        "add \"" + key.name() + "\", " + key.kind().what()));
            }
            return !key.required();
        }
        Object value = key.kind().read(node, reading);
        if (value != null) {
            values.put(key, value);
        }
        return value != null;
    }

    private @Nullable ConfigMapping mapping(ConfigNode node, Reading reading) {
        if (node instanceof ConfigMapping mapping) {
            return mapping;
        }
        boolean empty = node instanceof ConfigScalar scalar && scalar.form() == ConfigScalar.Form.NOTHING;
        if (empty && mayBeEmpty()) {
            return new ConfigMapping(node.path(), node.line(), node.column(), new ArrayList<>());
        }
        String remedy = "write its keys below it: " + Similar.listed(names());
        if (empty) {
            reading.complain(node.problem("is empty", remedy));
        } else if (node instanceof ConfigScalar scalar) {
            reading.complain(scalar.misfit("is not a section", remedy));
        } else if (!(node instanceof ConfigUnusable)) {
            reading.complain(node.problem("is a list", remedy));
        }
        return null;
    }

    @Override
    public String what() {
        return "a section with " + Similar.listed(names());
    }
}

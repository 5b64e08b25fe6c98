package io.costanalyzer.config.shape;

import io.costanalyzer.config.tree.ConfigList;
import io.costanalyzer.config.tree.ConfigMapping;
import io.costanalyzer.config.tree.ConfigNode;
import java.util.HashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;

/** The values of a section, every one of them right in itself. */
public final class Values {

    private final ConfigMapping section;
    private final Reading reading;
    private final Map<String, Object> values = new HashMap<>();
    private boolean whole = true;

    Values(ConfigMapping section, Reading reading) {
        this.section = section;
        this.reading = reading;
    }

    void put(Key<?> key, Object value) {
        values.put(key.name(), value);
    }

    /** Whether nothing was found wrong with how they go together. */
    boolean whole() {
        return whole;
    }

    /** The value of a key that is required or has a default. */
    public <T> T get(Key<T> key) {
        return find(key).orElseThrow();
    }

    /** The value of a key, if it is there or has a default. */
    @SuppressWarnings("unchecked") // put there by the key itself
    public <T> Optional<T> find(Key<T> key) {
        return Optional.ofNullable((T) values.get(key.name()));
    }

    /** The value of the first of these keys that has one, for a section that must have one of them. */
    @SafeVarargs
    public final <T> T anyOf(Key<? extends T>... keys) {
        for (Key<? extends T> key : keys) {
            Optional<? extends T> value = find(key);
            if (value.isPresent()) {
                return value.get();
            }
        }
        throw new NoSuchElementException("a key of a section that was found to hold one");
    }

    /** Tells that the value of a key does not go with the others. The section is not built then. */
    public void complain(Key<?> key, String problem, String remedy) {
        complain(section.get(key.name()).orElse(section), problem, remedy);
    }

    /** Tells the same of an entry of the list that is the value of a key, counted from 0. */
    public void complain(Key<?> key, int entry, String problem, String remedy) {
        ConfigNode node = section.get(key.name()).orElse(section);
        complain(node instanceof ConfigList list ? list.items().get(entry) : node, problem, remedy);
    }

    private void complain(ConfigNode node, String problem, String remedy) {
        reading.complain(node.problem(problem, remedy));
        whole = false;
    }
}

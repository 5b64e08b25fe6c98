package io.costanalyzer.config.tree;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where in the document a value stands, as {@code targets[2].saving}. Immutable. */
public final class ConfigPath {

    /** The document itself; its text is empty. */
    public static final ConfigPath ROOT = new ConfigPath(null, "", -1);

    private static final Pattern ORDINARY = Pattern.compile("[A-Za-z0-9_-]{1,60}");

    private final @Nullable ConfigPath parent;
    private final String key;
    private final int index;

    private ConfigPath(@Nullable ConfigPath parent, String key, int index) {
        this.parent = parent;
        this.key = key;
        this.index = index;
    }

    /** The value of a key of this section. */
    public ConfigPath key(String name) {
        return new ConfigPath(this, name, -1);
    }

    /** An entry of this list, counted from 0. */
    public ConfigPath item(int position) {
        return new ConfigPath(this, "", position);
    }

    /** Every step from the document to this place. */
    List<ConfigPath> steps() {
        Deque<ConfigPath> steps = new ArrayDeque<>();
        for (ConfigPath step = this; step.parent != null; step = step.parent) {
            steps.addFirst(step);
        }
        return List.copyOf(steps);
    }

    /** What a node has at this last step. */
    Optional<ConfigNode> within(ConfigNode node) {
        if (node instanceof ConfigMapping mapping && index < 0) {
            return mapping.get(key);
        }
        if (node instanceof ConfigList list
                && index >= 0
                && index < list.items().size()) {
            return Optional.of(list.items().get(index));
        }
        return Optional.empty();
    }

    /** For people; a key of unusual characters stands in quotes. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (ConfigPath step : steps()) {
            if (step.index >= 0) {
                text.append('[').append(step.index).append(']');
            } else {
                text.append(text.isEmpty() ? "" : ".");
                text.append(ORDINARY.matcher(step.key).matches() ? step.key : Shown.quoted(step.key));
            }
        }
        return text.toString();
    }
}

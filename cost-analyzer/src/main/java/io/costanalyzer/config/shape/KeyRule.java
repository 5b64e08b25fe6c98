package io.costanalyzer.config.shape;

import io.costanalyzer.config.tree.ConfigMapping;
import io.costanalyzer.config.tree.ConfigProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which keys of a section go together.
 *
 * @param sort how
 * @param keys which
 */
public record KeyRule(Sort sort, List<String> keys) {

    public KeyRule {
        keys = List.copyOf(keys);
    }

    /** How keys go together. */
    public enum Sort {
        /** One of them, and one alone. */
        EXACTLY_ONE,
        /** One of them, or several. */
        AT_LEAST_ONE,
        /** All of them, or none. */
        TOGETHER,
        /** The first of them only with all the others. */
        NEEDS
    }

    /** Whether a section without any of the keys holds to it. */
    boolean holdsForNone() {
        return sort == Sort.TOGETHER || sort == Sort.NEEDS;
    }

    /**
     * Whether a section holds to it; if not, it is told.
     *
     * @param meant keys that are there by a misspelt name
     */
    boolean holds(ConfigMapping section, Set<String> meant, Reading reading) {
        List<String> present = new ArrayList<>();
        for (String key : keys) {
            if (section.has(key) || meant.contains(key)) {
                present.add(key);
            }
        }
        boolean holds = switch (sort) {
            case EXACTLY_ONE -> present.size() == 1;
            case AT_LEAST_ONE -> !present.isEmpty();
            case TOGETHER -> present.isEmpty() || present.size() == keys.size();
            case NEEDS -> !present.contains(keys.get(0)) || present.size() == keys.size();
        };
        if (!holds) {
            reading.complain(present.isEmpty() ? nothing(section) : wrong(section, present));
        }
        return holds;
    }

    private ConfigProblem nothing(ConfigMapping section) {
        return section.problem("has none of " + quoted(keys, ", "), remedy(keys));
    }

    /** Stands at the last of the keys that are there, where the eye expects the mistake. */
    private ConfigProblem wrong(ConfigMapping section, List<String> present) {
        List<String> missing =
                keys.stream().filter(key -> !present.contains(key)).toList();
        String problem = holdsForNone()
                ? "has " + quoted(present, " and ") + " without " + quoted(missing, " and ")
                : "has " + quoted(present, " and ") + " at once";
        ConfigMapping.Entry last = section.entries().stream()
                .filter(entry -> present.contains(entry.key()))
                .reduce((earlier, later) -> later)
                .orElse(new ConfigMapping.Entry("", section.line(), section.column(), section));
        return ConfigProblem.at(section.path(), last.line(), last.column(), problem, remedy(missing));
    }

    private String remedy(List<String> missing) {
        return switch (sort) {
            case EXACTLY_ONE -> "write exactly one of them";
            case AT_LEAST_ONE -> "write at least one of them";
            case TOGETHER -> "write both or neither";
            case NEEDS -> "add " + quoted(missing, " and ");
        };
    }

    private static String quoted(List<String> names, String separator) {
        return names.stream().map(name -> '"' + name + '"').collect(Collectors.joining(separator));
    }
}

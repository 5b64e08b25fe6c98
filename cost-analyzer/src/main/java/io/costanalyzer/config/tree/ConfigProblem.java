package io.costanalyzer.config.tree;

import java.util.Comparator;
import java.util.Optional;

/**
 * One thing that is wrong in a configuration, for people.
 *
 * @param path where in the tree, as {@code targets[2].saving}; empty for the document as a whole
 * @param line from 1
 * @param column from 1
 * @param found the value that stands there, {@linkplain Shown shortened and made harmless}; absent when nothing stands
 *     there or it must not be shown
 * @param problem what is wrong, a clause that follows {@code found} or the path, as in {@code is not a percentage}
 * @param remedy what to do, a clause, as in {@code write it as "40 %"}
 */
public record ConfigProblem(String path, int line, int column, Optional<String> found, String problem, String remedy)
        implements Comparable<ConfigProblem> {

    private static final Comparator<ConfigProblem> ORDER = Comparator.comparingInt(ConfigProblem::line)
            .thenComparingInt(ConfigProblem::column)
            .thenComparing(ConfigProblem::path)
            .thenComparing(ConfigProblem::problem);

    /** A problem that shows no value. */
    public static ConfigProblem at(ConfigPath path, int line, int column, String problem, String remedy) {
        return new ConfigProblem(path.toString(), line, column, Optional.empty(), problem, remedy);
    }

    /** A problem with a value. */
    public static ConfigProblem found(
            ConfigPath path, int line, int column, String found, String problem, String remedy) {
        return new ConfigProblem(path.toString(), line, column, Optional.of(Shown.plain(found)), problem, remedy);
    }

    /** One line: {@code line 12, column 14  targets[0].saving: "0.4" is not a percentage; write it as "40 %".} */
    public String message() {
        StringBuilder text = new StringBuilder("line ")
                .append(line)
                .append(", column ")
                .append(column)
                .append("  ");
        if (!path.isEmpty()) {
            text.append(path).append(": ");
        }
        found.ifPresent(value -> text.append('"').append(value).append("\" "));
        text.append(problem).append("; ").append(remedy);
        return remedy.endsWith("?") ? text.toString() : text.append('.').toString();
    }

    /** By place, from the top of the file. */
    @Override
    public int compareTo(ConfigProblem other) {
        return ORDER.compare(this, other);
    }
}

package io.costanalyzer.config;

import io.costanalyzer.config.tree.ConfigProblem;
import io.costanalyzer.config.tree.Shown;
import java.util.List;

/** A configuration that cannot be used. Its message names every problem and is meant for people as it is. */
public final class ConfigException extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final int MAX_LINES = 100;

    private final transient List<ConfigProblem> problems;

    /**
     * @param place what people call the file
     * @param problems at least one, by their place in the file
     */
    public ConfigException(String place, List<ConfigProblem> problems) {
        super(message(place, problems));
        this.problems = List.copyOf(problems);
    }

    /** What is wrong, by its place in the file. */
    public List<ConfigProblem> problems() {
        return problems;
    }

    private static String message(String place, List<ConfigProblem> problems) {
        int count = problems.size();
        StringBuilder text = new StringBuilder(Shown.whole(place))
                .append(" has ")
                .append(count)
                .append(count == 1 ? " problem:" : " problems:");
        problems.stream()
                .limit(MAX_LINES)
                .forEach(problem -> text.append("\n  ").append(problem.message()));
        if (count > MAX_LINES) {
            text.append("\n  … and ").append(count - MAX_LINES).append(" more.");
        }
        return text.toString();
    }
}

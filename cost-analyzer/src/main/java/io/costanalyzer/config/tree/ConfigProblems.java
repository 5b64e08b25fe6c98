package io.costanalyzer.config.tree;

import java.util.ArrayList;
import java.util.List;

/** Gathers what is wrong, so that everything can be told at once. Not thread-safe. */
public final class ConfigProblems {

    private final List<ConfigProblem> problems = new ArrayList<>();

    public void add(ConfigProblem problem) {
        problems.add(problem);
    }

    public boolean isEmpty() {
        return problems.isEmpty();
    }

    /** Everything so far, by its place in the file. */
    public List<ConfigProblem> sorted() {
        return problems.stream().sorted().toList();
    }
}

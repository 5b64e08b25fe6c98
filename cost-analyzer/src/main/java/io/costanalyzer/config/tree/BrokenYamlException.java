package io.costanalyzer.config.tree;

/** The text cannot be read as YAML beyond some point. Never leaves this package. */
final class BrokenYamlException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient ConfigProblem problem;

    BrokenYamlException(ConfigProblem problem) {
        super(problem.message());
        this.problem = problem;
    }

    ConfigProblem problem() {
        return problem;
    }
}

package io.costanalyzer.config.shape;

/** Why a text cannot be what it should be. Becomes a problem where it is caught, and leaves the reading never. */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String problem;
    private final String remedy;

    /**
     * @param problem a clause that follows the text, as in {@code is not a percentage}
     * @param remedy a clause, as in {@code write it as "40 %"}
     */
    public Refusal(String problem, String remedy) {
        super(problem + "; " + remedy, null, false, false);
        this.problem = problem;
        this.remedy = remedy;
    }

    String problem() {
        return problem;
    }

    String remedy() {
        return remedy;
    }
}

package io.costanalyzer.render.page;

import java.util.List;

/**
 * A canned question.
 *
 * @param title a word or two
 * @param question the question it answers
 * @param sql the statement; parameters stand in it as {@code :name}
 * @param parameters what must be given, in the order of asking
 */
public record PageQuestion(String title, String question, String sql, List<Parameter> parameters) {

    public PageQuestion {
        parameters = List.copyOf(parameters);
    }

    /**
     * What must be given.
     *
     * @param name without the colon
     * @param fallback what is taken when nobody gives anything: a value, {@code latest} or {@code previous}
     * @param meaning what it is, for people
     */
    public record Parameter(String name, String fallback, String meaning) {}
}

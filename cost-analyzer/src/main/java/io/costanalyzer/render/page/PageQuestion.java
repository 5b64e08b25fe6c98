package io.costanalyzer.render.page;

/**
 * A canned question.
 *
 * @param title a word or two
 * @param question the question it answers
 * @param sql the statement; its parameters stand in it as {@code :name} and are described by its comments
 */
public record PageQuestion(String title, String question, String sql) {}

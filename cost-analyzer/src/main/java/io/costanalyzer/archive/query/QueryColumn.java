package io.costanalyzer.archive.query;

/**
 * A column of an answer.
 *
 * @param name as the query calls it
 * @param number whether its values are numbers
 */
public record QueryColumn(String name, boolean number) {}

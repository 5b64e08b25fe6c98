package io.costanalyzer.render.view;

/**
 * A word of the report and what is meant by it.
 *
 * @param term the word
 * @param meaning what it means here
 */
public record DefinitionView(String term, String meaning) {}

package io.costanalyzer.config;

/**
 * Something that can be meant so but rarely is, such as sums that do not add up. It stops nothing and must be told.
 *
 * @param path where in the tree, as {@code targets[2].saving}
 * @param line from 1
 * @param column from 1
 * @param text a sentence, with the figures
 */
public record ConfigWarning(String path, int line, int column, String text) {

    /** One line: {@code line 12, column 14  targets[0].saving: …}. */
    public String message() {
        return "line " + line + ", column " + column + "  " + path + ": " + text;
    }
}

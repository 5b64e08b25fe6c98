package io.costanalyzer.config.tree;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * A single value, as it was typed.
 *
 * @param path where in the tree
 * @param line from 1
 * @param column from 1
 * @param text the characters; escapes of a quoted text are resolved, nothing else is
 * @param quoted whether it stands in quotes or is a block of text, and so is text whatever it looks like
 */
public record ConfigScalar(ConfigPath path, int line, int column, String text, boolean quoted) implements ConfigNode {

    private static final Set<String> NOTHING = Set.of("", "~", "null", "Null", "NULL");
    private static final Set<String> YES = Set.of("true", "True", "TRUE", "yes", "Yes", "YES", "on", "On", "ON");
    private static final Set<String> NO = Set.of("false", "False", "FALSE", "no", "No", "NO", "off", "Off", "OFF");
    private static final Pattern NUMBER = Pattern.compile("[-+]?(?:0[xob][0-9A-Fa-f_]+"
            + "|(?:[0-9][0-9_]*(?:\\.[0-9_]*)?|\\.[0-9]+)(?:[eE][-+]?[0-9]+)?"
            + "|[0-9][0-9_]*(?::[0-5]?[0-9])++"
            + "|\\.(?:inf|Inf|INF))|\\.(?:nan|NaN|NAN)");

    /** What YAML readers of either version (1.1, 1.2) may take a value for. */
    public enum Form {
        /** Characters and nothing else. */
        TEXT,
        /** Nothing at all: {@code ~}, {@code null}, or an empty place. */
        NOTHING,
        /** True, yes or on. */
        YES,
        /** False, no or off. */
        NO,
        /** A number of any notation, with all its traps: {@code 012}, {@code 1_000}, {@code 12:30}. */
        NUMBER
    }

    /** What a YAML reader may take it for. */
    public Form form() {
        if (quoted) {
            return Form.TEXT;
        }
        if (NOTHING.contains(text)) {
            return Form.NOTHING;
        }
        if (YES.contains(text)) {
            return Form.YES;
        }
        if (NO.contains(text)) {
            return Form.NO;
        }
        return NUMBER.matcher(text).matches() ? Form.NUMBER : Form.TEXT;
    }

    /** Something wrong with the value, which is shown. */
    public ConfigProblem misfit(String problem, String remedy) {
        return ConfigProblem.found(path, line, column, text, problem, remedy);
    }
}

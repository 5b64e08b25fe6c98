package io.costanalyzer.render.table;

import io.costanalyzer.render.format.DisplayWidth;
import java.util.ArrayList;
import java.util.List;

/**
 * Breaks a text into lines of a given width: at blanks, and within a word only when it is longer than a line, then after
 * a hyphen, colon, slash or full stop where there is one.
 */
public final class TextWrap {

    private static final String JOINTS = "-:/.";

    private TextWrap() {}

    /** At least one line, the empty one for an empty text. Words are kept in order and no character is lost but blanks. */
    public static List<String> lines(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            boolean fits = DisplayWidth.of(line.toString()) + 1 + DisplayWidth.of(word) <= width;
            if (line.length() > 0 && fits) {
                line.append(' ');
            } else if (line.length() > 0) {
                lines.add(line.toString());
                line.setLength(0);
            }
            append(lines, line, word, width);
        }
        if (line.length() > 0 || lines.isEmpty()) {
            lines.add(line.toString());
        }
        return lines;
    }

    private static void append(List<String> lines, StringBuilder line, String word, int width) {
        word.codePoints().forEach(character -> {
            if (DisplayWidth.of(line.toString()) + DisplayWidth.of(character) > width) {
                int end = breakIn(line.toString());
                lines.add(line.substring(0, end));
                line.delete(0, end);
            }
            line.appendCodePoint(character);
        });
    }

    /** Where to cut a line that is full: after its last mark that joins, in its second half; at its end otherwise. */
    private static int breakIn(String line) {
        for (int end = line.length(); end > line.length() / 2; end--) {
            if (JOINTS.indexOf(line.charAt(end - 1)) >= 0) {
                return end;
            }
        }
        return line.length();
    }
}

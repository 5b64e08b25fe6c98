package io.costanalyzer.render;

import io.costanalyzer.render.format.DisplayWidth;
import io.costanalyzer.render.table.TextWrap;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The last touch of a text mail: sentences broken into lines, a list's lines indented, never two empty lines in a row. */
final class PlainText {

    private static final int WIDTH = 78;
    private static final String BULLET = "* ";

    private PlainText() {}

    static String of(String rendered) {
        List<String> lines = new ArrayList<>();
        rendered.lines().map(String::stripTrailing).forEach(line -> {
            boolean again = line.isEmpty()
                    && !lines.isEmpty()
                    && lines.get(lines.size() - 1).isEmpty();
            if (!again) {
                lines.addAll(broken(line));
            }
        });
        return lines.stream().collect(Collectors.joining("\n", "", "\n"));
    }

    /** An address that is cut cannot be followed. */
    private static boolean isAddress(String line) {
        return line.contains("://") && line.indexOf(' ') < 0;
    }

    private static List<String> broken(String line) {
        if (DisplayWidth.of(line) <= WIDTH || isAddress(line)) {
            return List.of(line);
        }
        String indent = line.startsWith(BULLET) ? " ".repeat(BULLET.length()) : "";
        List<String> parts = TextWrap.lines(line, WIDTH - indent.length());
        List<String> lines = new ArrayList<>(List.of(parts.get(0)));
        parts.stream().skip(1).map(part -> indent + part).forEach(lines::add);
        return lines;
    }
}

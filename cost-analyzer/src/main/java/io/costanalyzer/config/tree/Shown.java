package io.costanalyzer.config.tree;

/** Text from a file made fit to be shown: short, on one line, and unable to steer a terminal. */
public final class Shown {

    private static final int MAX_CHARACTERS = 80;

    private Shown() {}

    /** The text in double quotes, at most {@value #MAX_CHARACTERS} characters of it, control characters as {@code \}{@code u001b}. */
    public static String quoted(String text) {
        return '"' + plain(text) + '"';
    }

    /** As {@link #quoted}, without the quotes. */
    public static String plain(String text) {
        StringBuilder shown = new StringBuilder();
        int[] characters = text.codePoints().limit(MAX_CHARACTERS + 1L).toArray();
        for (int i = 0; i < Math.min(characters.length, MAX_CHARACTERS); i++) {
            append(shown, characters[i]);
        }
        return characters.length > MAX_CHARACTERS ? shown.append('…').toString() : shown.toString();
    }

    private static void append(StringBuilder shown, int character) {
        int type = Character.getType(character);
        boolean unseen = type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
                || type == Character.SURROGATE
                || type == Character.PRIVATE_USE
                || type == Character.UNASSIGNED;
        if (unseen) {
            shown.append(name(character));
        } else {
            shown.appendCodePoint(character);
        }
    }

    private static String name(int character) {
        String hex = Integer.toHexString(character);
        return "\\u" + "0".repeat(Math.max(0, 4 - hex.length())) + hex;
    }
}

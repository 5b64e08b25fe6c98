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
        boolean cut = text.codePointCount(0, text.length()) > MAX_CHARACTERS;
        return cut ? whole(text.substring(0, text.offsetByCodePoints(0, MAX_CHARACTERS))) + '…' : whole(text);
    }

    /** As {@link #plain}, however long it is. */
    public static String whole(String text) {
        StringBuilder shown = new StringBuilder();
        text.codePoints().forEach(character -> append(shown, character));
        return shown.toString();
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

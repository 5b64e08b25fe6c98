package io.costanalyzer.render.format;

/**
 * Makes a name from a bill or a configuration fit to be looked at.
 *
 * <p>Such names are written by strangers. Control characters become their visible pictures (a line feed becomes
 * {@code ␊}), marks that turn the reading direction or hide in the text become {@code �}, and what is too long is cut.
 * Letters of every language, and emoji, stay; a name with letters that run from right to left is isolated (U+2068 to
 * U+2069, Unicode Standard Annex 9), so that it does not turn the figures beside it around. Escaping for HTML is not done here but by the template.
 */
public final class DisplayName {

    /** Long enough for every name that AWS prints, short enough for a table. */
    public static final int IN_TABLES = 80;

    private static final char ISOLATE = '\u2068';
    private static final char END_ISOLATE = '\u2069';
    private static final int ZERO_WIDTH_JOINER = 0x200d;
    private static final int PICTURES = 0x2400;
    private static final int DELETE = 0x7f;
    private static final int DELETE_PICTURE = 0x2421;
    private static final int REPLACEMENT = 0xfffd;

    private DisplayName() {}

    /** The name, visible, at most {@value #IN_TABLES} characters long, and isolated where its letters ask for it. */
    public static String of(String name) {
        String text = shortened(visible(name), IN_TABLES);
        return text.codePoints().anyMatch(DisplayName::runsFromTheRight) ? ISOLATE + text + END_ISOLATE : text;
    }

    private static boolean runsFromTheRight(int character) {
        byte direction = Character.getDirectionality(character);
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC
                || direction == Character.DIRECTIONALITY_ARABIC_NUMBER;
    }

    /** Every character of the name, those that could do harm replaced by visible ones. */
    public static String visible(String name) {
        StringBuilder text = new StringBuilder(name.length());
        name.codePoints().map(DisplayName::visible).forEach(text::appendCodePoint);
        return text.toString();
    }

    /** At most so many characters, the last one an ellipsis when something was cut. */
    public static String shortened(String name, int characters) {
        if (name.codePointCount(0, name.length()) <= characters) {
            return name;
        }
        return name.substring(0, name.offsetByCodePoints(0, characters - 1)) + "…";
    }

    private static int visible(int character) {
        if (character < ' ') {
            return PICTURES + character;
        }
        if (character == DELETE) {
            return DELETE_PICTURE;
        }
        return switch (Character.getType(character)) {
            case Character.FORMAT -> character == ZERO_WIDTH_JOINER ? character : REPLACEMENT;
            case Character.CONTROL,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> REPLACEMENT;
            default -> character;
        };
    }
}

package io.costanalyzer.delivery;

/**
 * Makes text that may hold names and tags from a bill, or the answer of a foreign server, harmless where plain text is
 * shown: in a header, a subject, a receipt, a terminal.
 *
 * <p>Control characters cannot act any more, marks that turn the direction of writing are gone, and half a surrogate
 * pair becomes the replacement character. Letters, accents and emoji stay.
 */
public final class PlainText {

    private static final int REPLACEMENT = 0xFFFD;

    private PlainText() {}

    /** As one line: line breaks, tabs and control characters become one space. */
    public static String oneLine(String text) {
        StringBuilder line = new StringBuilder(text.length());
        boolean gap = false;
        for (int codePoint : text.codePoints().toArray()) {
            if (codePoint == ' ' || breaksLines(codePoint)) {
                gap = true;
            } else if (!isInvisibleMark(codePoint)) {
                if (gap && line.length() > 0) {
                    line.append(' ');
                }
                gap = false;
                line.appendCodePoint(visible(codePoint));
            }
        }
        return line.toString();
    }

    /** As lines: line breaks become {@code \n}, tabs stay, other control characters become spaces. */
    public static String lines(String text) {
        StringBuilder lines = new StringBuilder(text.length());
        for (int codePoint : text.replace("\r\n", "\n").codePoints().toArray()) {
            if (codePoint == '\n' || codePoint == '\t') {
                lines.append((char) codePoint);
            } else if (codePoint == '\r' || codePoint == 0x85 || codePoint == 0x2028 || codePoint == 0x2029) {
                lines.append('\n');
            } else if (breaksLines(codePoint)) {
                lines.append(' ');
            } else if (!isInvisibleMark(codePoint)) {
                lines.appendCodePoint(visible(codePoint));
            }
        }
        return lines.toString();
    }

    /** The text, or its beginning and an ellipsis; never more than {@code most} code points. */
    public static String atMost(String text, int most) {
        if (text.codePointCount(0, text.length()) <= most) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, most - 1)).stripTrailing() + "…";
    }

    private static boolean breaksLines(int codePoint) {
        return Character.isISOControl(codePoint) || codePoint == 0x2028 || codePoint == 0x2029;
    }

    /** Marks that turn the direction of writing (Unicode TR 9), and the byte order mark. */
    private static boolean isInvisibleMark(int codePoint) {
        return codePoint == 0x061C
                || codePoint == 0x200E
                || codePoint == 0x200F
                || (codePoint >= 0x202A && codePoint <= 0x202E)
                || (codePoint >= 0x2066 && codePoint <= 0x2069)
                || codePoint == 0xFEFF;
    }

    private static int visible(int codePoint) {
        boolean broken = codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
        return broken || (codePoint & 0xFFFE) == 0xFFFE ? REPLACEMENT : codePoint;
    }
}

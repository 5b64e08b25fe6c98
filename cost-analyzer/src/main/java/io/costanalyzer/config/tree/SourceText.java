package io.costanalyzer.config.tree;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The characters of a file, if they are such as a configuration may have. */
public final class SourceText {

    /** The largest file that is read, in bytes; the largest real one is a hundredth of it. */
    public static final int MAX_BYTES = 256 * 1024;

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private SourceText() {}

    /** Decodes UTF-8; what cannot be one is a problem and gives nothing. */
    public static Optional<String> of(byte[] file, ConfigProblems problems) {
        if (file.length > MAX_BYTES) {
            problems.add(tooLarge());
            return Optional.empty();
        }
        ByteBuffer bytes = ByteBuffer.wrap(file);
        CharBuffer characters = CharBuffer.allocate(file.length + 1);
        CoderResult result = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(bytes, characters, true);
        String text = characters.flip().toString();
        if (result.isError()) {
            problems.add(
                    problemAfter(text, "the file is not UTF-8 text from here on", "save it in the encoding UTF-8"));
            return Optional.empty();
        }
        return of(text, problems);
    }

    /** The text without a byte order mark, if it is of a size and of characters that can be read. */
    public static Optional<String> of(String text, ConfigProblems problems) {
        if (text.length() > MAX_BYTES) {
            problems.add(tooLarge());
            return Optional.empty();
        }
        String source = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
        for (int i = 0; i < source.length(); i += Character.charCount(source.codePointAt(i))) {
            if (!isAllowed(source.codePointAt(i))) {
                String character = Shown.quoted(Character.toString(source.codePointAt(i)));
                problems.add(problemAfter(
                        source.substring(0, i),
                        "the character " + character + " cannot stand in a configuration",
                        "delete it"));
                return Optional.empty();
            }
        }
        return Optional.of(source);
    }

    /** What YAML calls printable, without the breaks that only YAML takes for the end of a line. */
    private static boolean isAllowed(int character) {
        return character == '\t'
                || character == '\n'
                || character == '\r'
                || (character >= ' ' && character <= '~')
                || (character >= 0xA0 && character <= 0xD7FF && character != 0x2028 && character != 0x2029)
                || (character >= 0xE000 && character <= 0xFFFD && character != BYTE_ORDER_MARK)
                || character >= 0x10000;
    }

    private static ConfigProblem problemAfter(String before, String problem, String remedy) {
        int lineStart = before.lastIndexOf('\n') + 1;
        int line =
                1 + (int) before.chars().filter(character -> character == '\n').count();
        int column = 1 + before.codePointCount(lineStart, before.length());
        return ConfigProblem.at(ConfigPath.ROOT, line, column, problem, remedy);
    }

    private static ConfigProblem tooLarge() {
        return ConfigProblem.at(
                ConfigPath.ROOT,
                1,
                1,
                "the file is larger than " + MAX_BYTES / 1024 + " KiB",
                "a configuration is a few pages of text; check that this is the right file");
    }
}

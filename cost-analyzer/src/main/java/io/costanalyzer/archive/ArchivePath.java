package io.costanalyzer.archive;

import java.util.regex.Pattern;

/**
 * What may be a path in an archive: segments of ASCII letters, digits and {@code - _ . = + @}, parted by {@code /}.
 *
 * <p>So narrow that a path means the same in every file system, in S3 and in a link, and cannot leave the tree: there is
 * no {@code ..}, no leading {@code /}, no backslash, no colon, no control character. Names that start with a dot belong to
 * the store itself.
 */
public final class ArchivePath {

    private static final String SEGMENT = "[A-Za-z0-9_=+@-](?:[A-Za-z0-9_.=+@-]{0,253}[A-Za-z0-9_=+@-])?";
    private static final Pattern PATH = Pattern.compile(SEGMENT + "(?:/" + SEGMENT + ")*");
    private static final int MAX_LENGTH = 800;
    private static final int SHOWN = 120;

    private ArchivePath() {}

    /** Whether this may be the path of a file. */
    public static boolean isValid(String path) {
        return path.length() <= MAX_LENGTH && PATH.matcher(path).matches();
    }

    /**
     * The path itself.
     *
     * @throws IllegalArgumentException if it may not be the path of a file
     */
    public static String require(String path) {
        if (!isValid(path)) {
            throw new IllegalArgumentException(
                    "\"" + printable(path) + "\" is no path in the archive: it takes segments"
                            + " of letters, digits and - _ . = + @, parted by /, and no segment starts or ends with a dot");
        }
        return path;
    }

    /**
     * The beginning of paths: empty, a path, or a path cut off anywhere.
     *
     * @throws IllegalArgumentException if no valid path can start with it
     */
    public static String requirePrefix(String prefix) {
        if (!prefix.isEmpty() && !isValid(prefix.endsWith("/") || prefix.endsWith(".") ? prefix + "x" : prefix)) {
            throw new IllegalArgumentException(
                    "\"" + printable(prefix) + "\" is not the beginning of a path in the archive");
        }
        return prefix;
    }

    /** Shortened and without control characters, for messages. */
    static String printable(String text) {
        String shown = text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
        return shown.replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}]", "\uFFFD");
    }
}

package io.costanalyzer.archive.s3;

import io.costanalyzer.archive.ArchivePath;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in S3, as in {@code s3://bucket/prefix}.
 *
 * @param bucket the bucket's name
 * @param prefix what every key starts with: empty, or ending with a slash
 */
public record S3Address(String bucket, String prefix) {

    private static final Pattern ADDRESS = Pattern.compile("s3://([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])(?:/(.*))?");

    /**
     * Reads an address.
     *
     * @throws IllegalArgumentException with a word on what is wrong
     */
    public static S3Address parse(String text) {
        Matcher matcher = ADDRESS.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("Not an S3 address: \"" + text + "\"; it looks like s3://bucket/prefix");
        }
        String prefix = matcher.group(2) == null ? "" : matcher.group(2).replaceAll("/+$", "");
        if (!prefix.isEmpty()) {
            ArchivePath.require(prefix);
        }
        return new S3Address(matcher.group(1), prefix.isEmpty() ? "" : prefix + "/");
    }

    /** The key of a path. */
    String key(String path) {
        return prefix + path;
    }

    /** The address of a path. */
    String locate(String path) {
        return "s3://" + bucket + "/" + key(path);
    }

    @Override
    public String toString() {
        return locate("");
    }
}

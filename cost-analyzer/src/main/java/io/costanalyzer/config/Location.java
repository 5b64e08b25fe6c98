package io.costanalyzer.config;

import java.nio.file.Path;

/** Where files lie: in a folder of this machine or in S3. Nothing is opened to find out. */
public sealed interface Location {

    /** For people: the path, or the {@code s3://} address. */
    String display();

    /** Whether the other place is this one or lies in it. */
    default boolean contains(Location other) {
        if (this instanceof S3 s3) {
            return other instanceof S3 below
                    && s3.bucket.equals(below.bucket)
                    && (s3.prefix.isEmpty() || (below.prefix + '/').startsWith(s3.prefix + '/'));
        }
        return this instanceof Folder folder
                && other instanceof Folder below
                && whole(below.path).startsWith(whole(folder.path));
    }

    private static Path whole(Path path) {
        return path.toAbsolutePath().normalize();
    }

    /**
     * A file or a folder of this machine.
     *
     * @param path as it was typed; a relative one is meant from where the program is started
     */
    record Folder(Path path) implements Location {
        @Override
        public String display() {
            return path.toString();
        }
    }

    /**
     * Objects in S3.
     *
     * @param bucket the bucket's name
     * @param prefix what their keys begin with, without a slash at either end; empty for the whole bucket
     */
    record S3(String bucket, String prefix) implements Location {
        @Override
        public String display() {
            return prefix.isEmpty() ? "s3://" + bucket : "s3://" + bucket + '/' + prefix;
        }
    }
}

package io.costanalyzer.archive;

import java.nio.charset.StandardCharsets;

/** A file as it was read from the archive. Immutable. */
public final class StoredFile {

    private final byte[] content;
    private final String version;

    /**
     * @param content the bytes; not copied, must not be changed afterwards
     * @param version what names these bytes in this place, for {@link Archive#replace}; opaque
     */
    public StoredFile(byte[] content, String version) {
        this.content = content;
        this.version = version;
    }

    /** The bytes; must not be changed. */
    public byte[] content() {
        return content;
    }

    /** The bytes as UTF-8. */
    public String text() {
        return new String(content, StandardCharsets.UTF_8);
    }

    /** What names these bytes in this place. Opaque. */
    public String version() {
        return version;
    }
}

package io.costanalyzer.archive;

import io.costanalyzer.digest.Sha256;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A file as it was read from the archive. Immutable. */
public final class StoredFile {

    private final byte[] content;
    private final @Nullable String version;
    private volatile @Nullable String sha256;

    /**
     * @param content the bytes; not copied, must not be changed afterwards
     * @param version what names these bytes in this place, for {@link Archive#replace}; opaque
     */
    public StoredFile(byte[] content, String version) {
        this.content = content;
        this.version = version;
    }

    private StoredFile(byte[] content) {
        this.content = content;
        this.version = null;
    }

    /** The bytes; must not be changed. */
    public byte[] content() {
        return content;
    }

    /** The bytes as UTF-8. */
    public String text() {
        return new String(content, StandardCharsets.UTF_8);
    }

    /** A file of a store that names versions by {@link Sha256}. */
    public static StoredFile named(byte[] content) {
        return new StoredFile(content);
    }

    /** The {@link Sha256} of the bytes, worked out once. */
    public String sha256() {
        String known = sha256;
        if (known == null) {
            known = Sha256.hex(content);
            sha256 = known;
        }
        return known;
    }

    /** What names these bytes in this place. Opaque. */
    public String version() {
        return version == null ? sha256() : version;
    }
}

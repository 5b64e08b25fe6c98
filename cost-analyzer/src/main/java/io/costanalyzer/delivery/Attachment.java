package io.costanalyzer.delivery;

/** A file that travels with a message. Immutable. */
public final class Attachment {

    private final String fileName;
    private final String mediaType;
    private final byte[] content;

    /**
     * @param fileName ASCII, without directories; a mail takes out what a header or a file system reads in its own way
     * @param mediaType such as {@code text/csv; charset=UTF-8}; in a mail, what is none becomes plain bytes
     * @param content not copied, must not be changed afterwards
     */
    public Attachment(String fileName, String mediaType, byte[] content) {
        this.fileName = fileName;
        this.mediaType = mediaType;
        this.content = content;
    }

    public String fileName() {
        return fileName;
    }

    public String mediaType() {
        return mediaType;
    }

    /** The bytes; must not be changed. */
    public byte[] content() {
        return content;
    }
}

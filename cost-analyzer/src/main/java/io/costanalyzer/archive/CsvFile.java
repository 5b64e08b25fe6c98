package io.costanalyzer.archive;

import io.costanalyzer.digest.Sha256;

/** A CSV file that was made and not yet written. */
final class CsvFile {

    private final byte[] content;
    private final long rows;
    private final String sha256;

    CsvFile(byte[] content, long rows) {
        this.content = content;
        this.rows = rows;
        this.sha256 = Sha256.hex(content);
    }

    /** The bytes; must not be changed. */
    byte[] content() {
        return content;
    }

    /** How many rows, without the header. */
    long rows() {
        return rows;
    }

    String sha256() {
        return sha256;
    }
}

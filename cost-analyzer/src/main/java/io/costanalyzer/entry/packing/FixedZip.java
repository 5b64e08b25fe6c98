package io.costanalyzer.entry.packing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A zip file that holds nothing of when or where it was made. The caller keeps the order. */
final class FixedZip implements AutoCloseable {

    /** The first moment that a zip file can name. */
    private static final LocalDateTime EPOCH = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final ZipOutputStream zip;

    private FixedZip(OutputStream out) {
        this.zip = new ZipOutputStream(out);
        // Beyond it, packing takes four times as long for one part in a hundred.
        zip.setLevel(Deflater.DEFAULT_COMPRESSION);
    }

    static FixedZip to(OutputStream out) {
        return new FixedZip(out);
    }

    /** Adds a file as it comes, compressed. */
    void compressed(String name, InputStream content) throws IOException {
        zip.putNextEntry(entry(name));
        content.transferTo(zip);
        zip.closeEntry();
    }

    /** Adds a file uncompressed. */
    void stored(String name, byte[] content) throws IOException {
        ZipEntry entry = entry(name);
        CRC32 crc = new CRC32();
        crc.update(content);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        entry.setCrc(crc.getValue());
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }

    /** The files of a part as a jar without compression. */
    static byte[] storedJar(Part part, Choice choice) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (FixedZip jar = FixedZip.to(bytes)) {
            // The manifest comes first, where readers of a jar stream look for it.
            part.visit((name, content) -> {
                if (name.equals(Manifests.NAME)) {
                    jar.stored(name, Manifests.withoutClassPath(content));
                }
            });
            part.visit((name, content) -> {
                if (!name.equals(Manifests.NAME) && choice.keeps(name)) {
                    jar.stored(name, content.readAllBytes());
                }
            });
        }
        return bytes.toByteArray();
    }

    /** Which files of a part are kept. */
    @FunctionalInterface
    interface Choice {
        boolean keeps(String name);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private static ZipEntry entry(String name) {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(EPOCH);
        return entry;
    }
}

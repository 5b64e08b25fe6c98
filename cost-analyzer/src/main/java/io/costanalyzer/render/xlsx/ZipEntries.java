package io.costanalyzer.render.xlsx;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/**
 * Takes a ZIP file in memory apart by its central directory (APPNOTE.TXT, 4.3.12 and 4.3.16). The workbook library streams
 * entries whose sizes stand nowhere else, which {@link java.util.zip.ZipInputStream} refuses.
 */
final class ZipEntries {

    private static final int END = 0x06054b50;
    private static final int END_LENGTH = 22;
    private static final int ENTRY_LENGTH = 46;
    private static final int LOCAL_LENGTH = 30;

    private ZipEntries() {}

    /** The content of every entry by its name, in the order of the directory. */
    static Map<String, byte[]> of(byte[] zip) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        int end = zip.length - END_LENGTH;
        while (bytes.getInt(end) != END) {
            end--;
        }
        int entries = bytes.getShort(end + 10);
        int at = bytes.getInt(end + 16);
        Map<String, byte[]> contents = new LinkedHashMap<>();
        for (int i = 0; i < entries; i++) {
            int nameLength = bytes.getShort(at + 28);
            String name = new String(zip, at + ENTRY_LENGTH, nameLength, StandardCharsets.UTF_8);
            int local = bytes.getInt(at + 42);
            int start = local + LOCAL_LENGTH + bytes.getShort(local + 26) + bytes.getShort(local + 28);
            contents.put(name, inflated(zip, start, bytes.getInt(at + 20)));
            at += ENTRY_LENGTH + nameLength + bytes.getShort(at + 30) + bytes.getShort(at + 32);
        }
        return contents;
    }

    private static byte[] inflated(byte[] zip, int start, int length) throws IOException {
        Inflater raw = new Inflater(true);
        try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(zip, start, length), raw)) {
            return in.readAllBytes();
        } finally {
            raw.end();
        }
    }
}

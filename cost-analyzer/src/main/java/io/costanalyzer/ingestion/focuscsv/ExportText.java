package io.costanalyzer.ingestion.focuscsv;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;

/**
 * The text of a file: unpacked when its first bytes say that it is packed, whatever its name, decoded as UTF-8 and without
 * byte order mark. Bytes that are no UTF-8 become U+FFFD; no figure can hold them.
 */
final class ExportText {

    private static final int BUFFER = 1 << 16;
    private static final int BYTE_ORDER_MARK = 0xFEFF;

    private ExportText() {}

    /** Reads from {@code bytes}, which stays open until the reader is closed. */
    static Reader of(InputStream bytes) throws IOException {
        InputStream buffered = new BufferedInputStream(bytes, BUFFER);
        PushbackReader text = new PushbackReader(
                new InputStreamReader(isPacked(buffered) ? unpacked(buffered) : buffered, StandardCharsets.UTF_8), 1);
        int first = text.read();
        if (first >= 0 && first != BYTE_ORDER_MARK) {
            text.unread(first);
        }
        return text;
    }

    private static boolean isPacked(InputStream buffered) throws IOException {
        buffered.mark(2);
        int magic = buffered.read() | buffered.read() << 8;
        buffered.reset();
        return magic == GZIPInputStream.GZIP_MAGIC;
    }

    /**
     * A gzip file may be several, one after the other. The JDK looks for the next one only when the stream says that more
     * bytes are available, which a network stream need not say between two packets: the rest would be lost silently.
     */
    private static InputStream unpacked(InputStream packed) throws IOException {
        return new GZIPInputStream(
                new FilterInputStream(packed) {
                    @Override
                    public int available() {
                        return 1;
                    }
                },
                BUFFER);
    }
}

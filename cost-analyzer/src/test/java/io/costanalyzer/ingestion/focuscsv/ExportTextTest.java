package io.costanalyzer.ingestion.focuscsv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ExportTextTest {

    @Test
    void plainTextIsUtf8WithoutByteOrderMark() throws IOException {
        assertThat(text(utf8("\uFEFFBilledCost\u00fc"))).isEqualTo("BilledCostü");
        assertThat(text(utf8("B"))).isEqualTo("B");
        assertThat(text(new byte[0])).isEmpty();
    }

    @Test
    void packedTextIsKnownByItsFirstBytes() throws IOException {
        assertThat(text(FocusText.packed(utf8("\uFEFFhello")))).isEqualTo("hello");
    }

    /** A stream that never says that more is available, as a network stream may, must not hide the second part. */
    @Test
    void packedPartsOneAfterTheOtherAreAllRead() throws IOException {
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.write(FocusText.packed(utf8("one,")));
        both.write(FocusText.packed(utf8("two")));
        InputStream silent = new ByteArrayInputStream(both.toByteArray()) {
            @Override
            public synchronized int available() {
                return 0;
            }

            @Override
            public synchronized int read(byte[] target, int offset, int length) {
                return super.read(target, offset, Math.min(length, 7));
            }
        };
        assertThat(text(silent)).isEqualTo("one,two");
    }

    @Test
    void packedTextThatEndsBeforeItsEndIsAnError() {
        byte[] whole = FocusText.packed(utf8("a,b\n1,2\n".repeat(1000)));
        for (int length : new int[] {5, whole.length / 2, whole.length - 1}) {
            assertThatThrownBy(() -> text(Arrays.copyOf(whole, length))).isInstanceOf(EOFException.class);
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] bytes) throws IOException {
        return text(new ByteArrayInputStream(bytes));
    }

    private static String text(InputStream bytes) throws IOException {
        StringWriter text = new StringWriter();
        try (Reader reader = ExportText.of(bytes)) {
            reader.transferTo(text);
        }
        return text.toString();
    }
}

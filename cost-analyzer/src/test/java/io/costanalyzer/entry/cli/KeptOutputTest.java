package io.costanalyzer.entry.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class KeptOutputTest {

    @Test
    void whatIsWrittenIsWrittenOnce() {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        KeptOutput output = new KeptOutput(file);
        print(output);
        assertThat(file.toString(StandardCharsets.UTF_8)).isEqualTo("a,b\n1,\u20ac\n");
        assertThat(output.lost()).isEmpty();
    }

    @Test
    void aFullDiskIsRemembered() {
        KeptOutput output = new KeptOutput(refusing("No space left on device"));
        print(output);
        assertThat(output.lost()).contains("No space left on device");
    }

    @Test
    void aReaderWhoHasSeenEnoughIsNoFailure() {
        KeptOutput output = new KeptOutput(refusing("Broken pipe"));
        print(output);
        assertThat(output.lost()).isEmpty();
    }

    private static void print(KeptOutput output) {
        PrintStream stream = new PrintStream(output, true, StandardCharsets.UTF_8);
        stream.print("a,b\n");
        stream.write('1');
        stream.print(",\u20ac\n");
        stream.flush();
    }

    private static OutputStream refusing(String reason) {
        return new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                throw new IOException(reason);
            }
        };
    }
}

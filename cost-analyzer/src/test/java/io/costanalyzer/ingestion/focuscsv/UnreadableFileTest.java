package io.costanalyzer.ingestion.focuscsv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.zip.ZipException;
import org.junit.jupiter.api.Test;

class UnreadableFileTest {

    private static final String AGAIN =
            " Export or fetch the file again: without all of it nobody can say what the bill was.";

    @Test
    void everyCauseHasItsRemedy() {
        assertThat(told(new AccessDeniedException("/x"))).isEqualTo("access denied. Let this process read the file.");
        assertThat(told(new NoSuchFileException("/x")))
                .isEqualTo("it is gone since the files were listed. Start the run again.");
        assertThat(told(new EOFException())).isEqualTo("the file ends before its end." + AGAIN);
        assertThat(told(new ZipException("invalid block type")))
                .isEqualTo("its compression is damaged (invalid block type)." + AGAIN);
        assertThat(told(new IOException("Connection reset")))
                .isEqualTo("it cannot be read to its end (Connection reset)." + AGAIN);
    }

    private static String told(IOException cause) {
        String message = String.valueOf(UnreadableFile.of("bill.csv", cause).getMessage());
        assertThat(message).startsWith("read bill.csv: ");
        return message.substring("read bill.csv: ".length());
    }
}

package io.costanalyzer.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.costanalyzer.archive.ArchiveUnavailableException;
import io.costanalyzer.archive.StoredFile;
import io.costanalyzer.archive.s3.S3Address;
import io.costanalyzer.archive.s3.S3Archive;
import io.costanalyzer.archive.s3.S3Connection;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/** An answer of S3 that breaks off is never taken for a short file: a month cut at the end of a line would look like days without charges. */
class S3CutAnswerTest {

    private static final String WHOLE = "2026-10-01,1.00\n2026-10-02,2.00\n";

    @Test
    void isAskedForAgain() throws Exception {
        assertThat(read(1).content()).isEqualTo(WHOLE.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void isAnErrorWhenItGoesOn() {
        assertThatThrownBy(() -> read(100))
                .isInstanceOf(ArchiveUnavailableException.class)
                .hasMessageContaining("s3://costs/data.csv");
    }

    /** Reads a file whose first answers are cut after its first line. */
    private static StoredFile read(int cut) throws IOException {
        try (ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            Thread answers = new Thread(() -> answer(server, cut), "cut-answers");
            answers.setDaemon(true);
            answers.start();
            URI endpoint = URI.create("http://localhost:" + server.getLocalPort());
            try (S3Client client = S3Connection.open(Optional.of(Region.EU_WEST_1), Optional.of(endpoint))) {
                return new S3Archive(client, S3Address.parse("s3://costs"))
                        .read("data.csv")
                        .orElseThrow();
            }
        }
    }

    private static void answer(ServerSocket server, int cut) {
        for (int request = 0; ; request++) {
            try (Socket socket = server.accept()) {
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
                String line = in.readLine();
                while (line != null && !line.isEmpty()) {
                    line = in.readLine();
                }
                String body = request < cut ? WHOLE.substring(0, WHOLE.indexOf('\n') + 1) : WHOLE;
                String answer =
                        "HTTP/1.1 200 OK\r\nContent-Type: text/csv\r\nETag: \"1\"\r\nConnection: close\r\nContent-Length: "
                                + WHOLE.length() + "\r\n\r\n" + body;
                socket.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
            } catch (IOException e) {
                return; // The test has closed the server.
            }
        }
    }
}

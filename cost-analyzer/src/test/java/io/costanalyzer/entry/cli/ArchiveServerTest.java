package io.costanalyzer.entry.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.costanalyzer.archive.folder.FolderArchive;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Speaks to the server in bytes, as no well-behaved client would. */
@Timeout(60)
class ArchiveServerTest {

    private static final String PAGE = "<p>the page</p>";
    private static final String SECRET = "outside the archive";

    @TempDir
    Path folder;

    private ArchiveServer server;
    private int port;

    @BeforeEach
    void start() throws IOException {
        Path root = folder.resolve("archive");
        Files.createDirectories(root.resolve("data/dataset=charges"));
        Files.writeString(folder.resolve("secret.txt"), SECRET);
        Files.writeString(root.resolve("index.html"), PAGE);
        Files.writeString(root.resolve(".lock"), SECRET);
        Files.writeString(root.resolve("data/dataset=charges/part-0.csv"), "a,b\r\n");
        Files.createSymbolicLink(root.resolve("link.txt"), folder.resolve("secret.txt"));
        server = ArchiveServer.start(new FolderArchive(root), 0);
        port = server.address().getPort();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void handsOutTheFilesOfTheArchive() throws IOException {
        assertThat(get("/")).startsWith("HTTP/1.1 200 ").contains("text/html").endsWith(PAGE);
        assertThat(get("/index.html")).endsWith(PAGE);
        assertThat(get("/index.html?any=thing")).endsWith(PAGE);
        assertThat(get("/data/dataset=charges/part-0.csv")).contains("text/csv").endsWith("a,b\r\n");
        assertThat(get("/data/dataset%3Dcharges/part-0.csv")).endsWith("a,b\r\n");
    }

    @Test
    void saysWhatABrowserMayDoWithThem() throws IOException {
        String answer = get("/");
        assertThat(answer)
                .containsIgnoringCase("X-Content-Type-Options: nosniff")
                .containsIgnoringCase("Referrer-Policy: no-referrer")
                .containsIgnoringCase("X-Frame-Options: DENY")
                .containsIgnoringCase("Cross-Origin-Resource-Policy: same-origin")
                .containsIgnoringCase("Cache-Control: private, no-cache");
        String tag = answer.lines()
                .filter(line -> line.startsWith("Etag: "))
                .findFirst()
                .orElseThrow()
                .substring(6);
        assertThat(send("GET / HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\nIf-None-Match: " + tag
                        + "\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 304 ")
                .doesNotContain(PAGE);
    }

    @Test
    void answersHeadWithoutABody() throws IOException {
        assertThat(send("HEAD / HTTP/1.1\r\nHost: localhost:" + port + "\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 200 ")
                .containsIgnoringCase("Content-length: " + PAGE.length())
                .doesNotContain(PAGE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/../secret.txt",
                "/data/../../secret.txt",
                "/%2e%2e/secret.txt",
                "/%2e%2e%2fsecret.txt",
                "/..%2fsecret.txt",
                "/..%5csecret.txt",
                "/..\\secret.txt",
                "/%252e%252e%252fsecret.txt",
                "/%c0%ae%c0%ae/secret.txt",
                "/data/%00/secret.txt",
                "/secret.txt%00.html",
                "//secret.txt",
                "/./secret.txt",
                "/link.txt",
                "/.lock",
                "/.tmp/",
                "/%2Flock",
                "/data",
                "/data/",
                "/data/dataset=charges/",
                "/%",
                "/%2",
                "/%zz",
                "/%-1a",
                "/file:///etc/passwd",
                "/C:/secret.txt",
                "/index.html/",
                "/index.html;a=b",
                "/~",
                "/catalog.json"
            })
    void hasNoOtherFileAndNoListing(String path) throws IOException {
        String answer = get(path);
        assertThat(answer).containsPattern("^HTTP/1.1 (400|404|502) ");
        assertThat(answer).doesNotContain(SECRET, "part-0.csv", PAGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "BREW"})
    void isReadOnly(String method) throws IOException {
        assertThat(send(method + " /index.html HTTP/1.1\r\nHost: 127.0.0.1:" + port
                        + "\r\nContent-Length: 3\r\nConnection: close\r\n\r\nabc"))
                .startsWith("HTTP/1.1 405 ")
                .containsIgnoringCase("Allow: GET, HEAD");
        assertThat(get("/")).endsWith(PAGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example", "evil.example:80", "127.0.0.1", "127.0.0.1.evil.example", ""})
    void isNotCalledByAnotherName(String host) throws IOException {
        assertThat(send("GET / HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 421 ")
                .doesNotContain(PAGE);
    }

    @Test
    void listensToThisMachineAlone() throws IOException {
        assertThat(server.address().getHost()).isEqualTo("127.0.0.1");
        List<InetAddress> others = new ArrayList<>();
        NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress() && !address.isLinkLocalAddress())
                .forEach(others::add);
        for (InetAddress other : others) {
            boolean reached;
            try (Socket socket = new Socket(other, port)) {
                reached = socket.isConnected();
            } catch (IOException refused) {
                reached = false;
            }
            assertThat(reached).as("reached at %s", other).isFalse();
        }
    }

    @Test
    void aHeaderWithoutAnEndIsCutOff() throws IOException {
        StringBuilder request = new StringBuilder("GET / HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\n");
        for (int i = 0; i < 200; i++) {
            request.append("X-").append(i).append(": ").append("a".repeat(1000)).append("\r\n");
        }
        String answer;
        try {
            answer = send(request + "\r\n");
        } catch (SocketException cutOff) {
            answer = "";
        }
        assertThat(answer).doesNotContain(PAGE);
        assertThat(get("/")).as("others are served").endsWith(PAGE);
    }

    @Test
    void clientsThatTakeTheirTimeDoNotKeepOthersWaiting() throws IOException {
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < 40; i++) {
                Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
                socket.getOutputStream().write("GET / HT".getBytes(StandardCharsets.US_ASCII));
                slow.add(socket);
            }
            long start = System.nanoTime();
            assertThat(get("/")).endsWith(PAGE);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
            assertThat(slow.get(0).getInputStream().read())
                    .as("is hung up on after ten seconds")
                    .isEqualTo(-1);
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    private String get(String path) throws IOException {
        return send("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\nConnection: close\r\n\r\n");
    }

    private String send(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            OutputStream out = socket.getOutputStream();
            out.write(request.getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
            InputStream in = socket.getInputStream();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

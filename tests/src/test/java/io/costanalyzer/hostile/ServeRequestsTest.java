package io.costanalyzer.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import io.costanalyzer.entry.cli.Costs;
import io.costanalyzer.wiring.ProcessEnvironment;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Requests that no browser makes: nothing outside the archive is handed out, nothing changes, the next one is answered. */
class ServeRequestsTest {

    private static final String SECRET = "outside the archive";
    private static final String PAGE = "<p>the page</p>";

    private static final List<String> STEPS = List.of(
            "..",
            ".",
            "%2e%2e",
            "%2E.",
            "..%2f",
            "%2f",
            "/",
            "\\",
            "%5c",
            "%00",
            "%0d%0aX: y",
            "secret.txt",
            "index.html",
            "data",
            ".lock",
            "link.txt",
            "~",
            "%c0%ae%c0%ae",
            "%252e%252e",
            "C:",
            "file:",
            ";a=b",
            "?x",
            "#y",
            "é",
            "%",
            "%zz",
            "con",
            " ",
            "\t",
            "archive",
            "..;",
            "....//",
            "%uff0e",
            "x".repeat(5000));

    @TempDir
    static Path folder;

    private static Thread serving;
    private static URI address;
    private static Map<String, byte[]> before;

    @BeforeAll
    static void start() throws Exception {
        Path root = folder.resolve("archive");
        Files.createDirectories(root.resolve("data"));
        Files.writeString(folder.resolve("secret.txt"), SECRET);
        Files.writeString(root.resolve("index.html"), PAGE);
        Files.writeString(root.resolve(".lock"), SECRET);
        Files.createSymbolicLink(root.resolve("link.txt"), folder.resolve("secret.txt"));
        Path config = Files.writeString(folder.resolve("costs.yaml"), """
                environments: [{name: prod, tag: {key: Environment, values: [prod]}}]
                source: {sample: {name: clinnet-emr, as-of: 2026-11-20}}
                archive: {location: "%s"}
                """.formatted(root));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        serving = new Thread(() -> Costs.run(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                new ProcessEnvironment(Map.of()),
                Clock.systemUTC(),
                "serve",
                "--port",
                "0",
                "--config",
                config.toString()));
        serving.start();
        for (int i = 0; i < 600 && !out.toString(StandardCharsets.UTF_8).contains("/" + System.lineSeparator()); i++) {
            Thread.sleep(50);
        }
        String said = out.toString(StandardCharsets.UTF_8);
        assertThat(said).as(err.toString(StandardCharsets.UTF_8)).startsWith("http://127.0.0.1:");
        address = URI.create(said.strip());
        before = MemoryArchive.files(root);
    }

    @AfterAll
    static void stop() throws InterruptedException {
        serving.interrupt();
        serving.join(10_000);
        assertThat(serving.isAlive()).isFalse();
    }

    @Test
    void nothingIsHandedOutAndNothingChanges() {
        Trial.of("serve-requests", 600, Duration.ofSeconds(25), Set.of("200", "404", "405", "421"), random -> {
            String answer = answer(request(random), random.nextInt(20) == 0);
            assertThat(answer).doesNotContain(SECRET);
            return answer.startsWith("HTTP/1.1 ") ? answer.substring(9, 12) : "hung up";
        });
        Map<String, byte[]> after = MemoryArchive.files(folder.resolve("archive"));
        assertThat(after).containsOnlyKeys(before.keySet());
        after.forEach((path, bytes) -> assertThat(bytes).as(path).isEqualTo(before.get(path)));
        assertThat(answer(bytes("GET / HTTP/1.1\r\nHost: " + host() + "\r\nConnection: close\r\n\r\n"), false))
                .endsWith(PAGE);
    }

    private static String host() {
        return "127.0.0.1:" + address.getPort();
    }

    private static byte[] request(Random random) {
        StringBuilder path = new StringBuilder("/");
        for (int i = random.nextInt(4) == 0 ? 0 : random.nextInt(6); i > 0; i--) {
            path.append(Mutations.pick(STEPS, random)).append(random.nextInt(3) == 0 ? "" : "/");
        }
        String method = random.nextInt(3) > 0
                ? "GET"
                : Mutations.pick(
                        List.of("HEAD", "POST", "PUT", "DELETE", "OPTIONS", "TRACE", "CONNECT", "BREW", ""), random);
        String host = random.nextInt(3) > 0
                ? host()
                : Mutations.pick(
                        List.of("evil.example", "", "127.0.0.1", "localhost", "[::1]", host() + "@evil"), random);
        StringBuilder request = new StringBuilder(method + " " + path + " HTTP/1.1\r\nHost: " + host + "\r\n");
        for (int i = random.nextInt(4); i > 0; i--) {
            request.append(header(random)).append("\r\n");
        }
        byte[] whole = bytes(request + "Connection: close\r\n\r\n" + (random.nextInt(4) == 0 ? "body" : ""));
        return random.nextInt(4) == 0 ? Mutations.bytes(whole, random) : whole;
    }

    private static String header(Random random) {
        return switch (random.nextInt(8)) {
            case 0 -> "X: " + "a".repeat(1 << random.nextInt(17));
            case 1 -> "Content-Length: " + Mutations.pick(List.of("-1", "4", "99999999999", "x"), random);
            case 2 -> "Transfer-Encoding: chunked";
            case 3 -> "If-None-Match: " + Mutations.pick(Mutations.SCRAPS, random);
            case 4 -> "Range: bytes=0-1,5-,-9";
            case 5 -> "X\u0000: \u001b[2J";
            case 6 -> "Host: evil.example";
            default -> "Expect: 100-continue";
        };
    }

    private static byte[] bytes(String request) {
        return request.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** What comes back until the server hangs up; a client that takes its time sends byte by byte and waits. */
    private static String answer(byte[] request, boolean slow) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), address.getPort())) {
            socket.setSoTimeout(300);
            if (slow) {
                for (int i = 0; i < Math.min(20, request.length); i++) {
                    socket.getOutputStream().write(request[i]);
                    socket.getOutputStream().flush();
                }
                return "left";
            }
            socket.getOutputStream().write(request);
            socket.getOutputStream().flush();
            ByteArrayOutputStream answer = new ByteArrayOutputStream();
            try {
                socket.getInputStream().transferTo(answer);
            } catch (SocketTimeoutException waitsForMore) {
                answer.write(bytes(" waits"), 0, 0);
            }
            return answer.toString(StandardCharsets.UTF_8);
        } catch (SocketException hungUp) {
            return "";
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}

package io.costanalyzer.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.costanalyzer.browser.Browser;
import io.costanalyzer.browser.InBrowser;
import io.costanalyzer.browser.Tab;
import io.costanalyzer.digest.Sha256;
import io.costanalyzer.entry.cli.Costs;
import io.costanalyzer.wiring.ProcessEnvironment;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** {@code costs serve}: the page over HTTP says what it says from a disk, and nothing in the archive changes. */
@ExtendWith(InBrowser.class)
class ServeFlowTest {

    @TempDir
    Path folder;

    @Test
    void showsThePageAndChangesNothing(Browser browser) throws Exception {
        DemoArchive demo = DemoArchive.in(folder);
        Map<String, String> before = everything(demo.archive());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Thread serving = new Thread(() -> Costs.run(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                new ProcessEnvironment(Map.of()),
                Clock.systemUTC(),
                "serve",
                "--port",
                "0",
                "--config",
                demo.folder().resolve("costs.yaml").toString()));
        serving.start();
        try {
            URI address = address(out, err);
            assertThat(address.getHost()).isEqualTo("127.0.0.1");
            String hash = "#env=prod&by=service%2Cmonth&grain=day&month=2026-10";
            try (Tab http = browser.open(URI.create(address + hash), 1280);
                    Tab file = browser.open(URI.create(demo.page() + hash), 1280)) {
                for (Tab tab : new Tab[] {http, file}) {
                    tab.await("document.documentElement.dataset.ready === 'true'");
                    tab.click("#as-sql");
                    tab.click("#run-sql");
                    tab.await("document.querySelector('#answer-table')");
                    assertThat(tab.complaints()).isEmpty();
                }
                assertThat(http.text().replaceAll("in \\d+ ms", ""))
                        .isEqualTo(file.text().replaceAll("in \\d+ ms", ""));
                assertThat(http.requests())
                        .allMatch(request ->
                                request.toString().replaceFirst("^blob:", "").startsWith(address.toString())
                                        || request.toString().equals("data:,"));
            }
        } finally {
            serving.interrupt();
            serving.join(10_000);
        }
        assertThat(serving.isAlive()).as("ends when it is told to").isFalse();
        assertThat(everything(demo.archive())).isEqualTo(before);
    }

    static URI address(ByteArrayOutputStream out, ByteArrayOutputStream err) throws InterruptedException {
        for (int i = 0; i < 600; i++) {
            String said = out.toString(StandardCharsets.UTF_8);
            if (said.endsWith("/\n") || said.endsWith("/" + System.lineSeparator())) {
                return URI.create(said.strip());
            }
            Thread.sleep(50);
        }
        throw new AssertionError("It does not serve: " + err.toString(StandardCharsets.UTF_8));
    }

    private static Map<String, String> everything(Path root) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(root)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(root.relativize(file).toString(), Sha256.hex(Files.readAllBytes(file)));
            }
        }
        return files;
    }
}

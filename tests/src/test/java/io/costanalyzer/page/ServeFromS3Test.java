package io.costanalyzer.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.costanalyzer.browser.Browser;
import io.costanalyzer.browser.InBrowser;
import io.costanalyzer.browser.Tab;
import io.costanalyzer.contract.LocalS3;
import io.costanalyzer.entry.cli.Costs;
import io.costanalyzer.wiring.ProcessEnvironment;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** {@code costs serve} over a bucket: the page works out of S3 as it does from a disk, and S3 is only read. */
@ExtendWith(InBrowser.class)
class ServeFromS3Test {

    @TempDir
    Path folder;

    @Test
    void showsTheArchiveOfABucketAndNothingElseOfIt(Browser browser) throws Exception {
        DemoArchive demo = DemoArchive.in(folder);
        try (LocalS3 s3 = new LocalS3()) {
            copy(demo.archive(), s3);
            s3.hold("elsewhere/secret.txt", "not of the archive".getBytes(StandardCharsets.UTF_8));
            List<String> keys = s3.keys();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ByteArrayOutputStream err = new ByteArrayOutputStream();
            Thread serving = serve(s3, out, err);
            try {
                URI address = ServeFlowTest.address(out, err);
                look(browser, address);
                assertThat(status(address, "../elsewhere/secret.txt")).isEqualTo(404);
                assertThat(status(address, "%2e%2e/elsewhere/secret.txt")).isIn(400, 404);
                assertThat(status(address, "data/")).isEqualTo(404);
                assertThat(status(address, "no-such-file.csv")).isEqualTo(404);
            } finally {
                serving.interrupt();
                serving.join(10_000);
            }
            assertThat(serving.isAlive()).as("ends when it is told to").isFalse();
            assertThat(s3.requests())
                    .isNotEmpty()
                    .allMatch(request -> request.startsWith("GET archive/") || request.startsWith("HEAD archive/"));
            assertThat(s3.keys()).isEqualTo(keys);
        }
    }

    private static void look(Browser browser, URI address) {
        try (Tab tab = browser.open(URI.create(address + "#env=prod&by=service&month=2026-10"), 1280)) {
            tab.await("document.documentElement.dataset.ready === 'true'");
            tab.click("#as-sql");
            tab.click("#run-sql");
            tab.await("document.querySelector('#answer-table')");
            assertThat(tab.text()).contains("out of 1 of 14 months");
            assertThat(tab.complaints()).isEmpty();
            assertThat(tab.requests())
                    .allMatch(request ->
                            request.toString().replaceFirst("^blob:", "").startsWith(address.toString())
                                    || request.toString().equals("data:,"));
        }
    }

    private Thread serve(LocalS3 s3, ByteArrayOutputStream out, ByteArrayOutputStream err) throws Exception {
        Path config = Files.writeString(folder.resolve("s3.yaml"), """
                environments: [{name: prod, accounts: ["111122223333"]}]
                source: {sample: {name: serenya, as-of: 2026-11-20}}
                archive: {location: "s3://%s/archive"}
                """.formatted(LocalS3.BUCKET));
        Thread serving = new Thread(() -> Costs.run(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                new ProcessEnvironment(Map.of(
                        "AWS_REGION",
                        "eu-west-1",
                        "AWS_ENDPOINT_URL_S3",
                        s3.endpoint().toString())),
                Clock.systemUTC(),
                "serve",
                "--port",
                "0",
                "--config",
                config.toString()));
        serving.start();
        return serving;
    }

    private static void copy(Path root, LocalS3 s3) throws Exception {
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                s3.hold("archive/" + root.relativize(file), Files.readAllBytes(file));
            }
        }
    }

    private static int status(URI address, String path) throws Exception {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(address + path)).build(), HttpResponse.BodyHandlers.ofString())
                .statusCode();
    }
}

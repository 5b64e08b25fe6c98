package io.costanalyzer.deploy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The side of Lambda that a runtime client talks to.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html">Lambda runtime API</a>
 */
final class RuntimeApi implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 90;
    private static final String BASE = "/2018-06-01/runtime/";

    /** How a call ended: {@code response}, {@code error} or {@code init/error}, with what was sent. */
    record Answer(String kind, String body) {}

    private final HttpServer server;
    private final BlockingQueue<String> payloads = new LinkedBlockingQueue<>();
    private final BlockingQueue<Answer> answers = new LinkedBlockingQueue<>();
    private final AtomicInteger calls = new AtomicInteger();
    private final CountDownLatch restored = new CountDownLatch(1);

    RuntimeApi() {
        System.setProperty("sun.net.httpserver.nodelay", "true");
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext(BASE, this::handle);
        server.start();
    }

    /** As in the variable {@code AWS_LAMBDA_RUNTIME_API}. */
    String address() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    /** Waits until the client says that it is ready for its snapshot. */
    void awaitRestore(FunctionProcess function) throws InterruptedException, IOException {
        for (int waited = 0; waited < PATIENCE_SECONDS && function.alive(); waited++) {
            if (restored.await(1, TimeUnit.SECONDS)) {
                return;
            }
        }
        throw new AssertionError("The function did not become ready for its snapshot:\n" + function.log());
    }

    void send(String payload) {
        payloads.add(payload);
    }

    /** The next answer, as long as there is somebody to give it. */
    Answer answer(FunctionProcess function) throws InterruptedException, IOException {
        return answer(function, PATIENCE_SECONDS);
    }

    /** The same, for as many seconds. */
    Answer answer(FunctionProcess function, int seconds) throws InterruptedException, IOException {
        for (int waited = 0; waited < seconds && function.alive(); waited++) {
            Answer answer = answers.poll(1, TimeUnit.SECONDS);
            if (answer != null) {
                return answer;
            }
        }
        throw new AssertionError("The function has not answered:\n" + function.log());
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath().substring(BASE.length());
            if (path.equals("invocation/next")) {
                next(exchange);
                return;
            }
            if (path.equals("restore/next")) {
                restored.countDown();
                exchange.sendResponseHeaders(200, -1);
                return;
            }
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            answers.add(new Answer(path.replaceFirst("invocation/[^/]+/", ""), body));
            exchange.sendResponseHeaders(202, -1);
        }
    }

    private void next(HttpExchange exchange) throws IOException {
        try {
            byte[] payload = payloads.take().getBytes(StandardCharsets.UTF_8);
            var headers = exchange.getResponseHeaders();
            headers.set("Lambda-Runtime-Aws-Request-Id", "run-" + calls.incrementAndGet());
            headers.set("Lambda-Runtime-Deadline-Ms", String.valueOf(System.currentTimeMillis() + 600_000));
            headers.set(
                    "Lambda-Runtime-Invoked-Function-Arn",
                    "arn:aws:lambda:eu-west-1:123456789012:function:costs-prod:live");
            headers.set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, payload.length);
            exchange.getResponseBody().write(payload);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

package io.costanalyzer.deploy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import javax.net.ssl.SSLContext;

/** TLS before a stand-in, which speaks plain HTTP; it counts the time that the stand-in takes. */
final class TlsFront implements AutoCloseable {

    private static final Set<String> NOT_HANDED_ON =
            Set.of("host", "connection", "content-length", "expect", "upgrade", "transfer-encoding", "http2-settings");

    private final HttpsServer server;
    private final URI behind;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final AtomicLong nanos = new AtomicLong();

    TlsFront(SSLContext context, URI behind) throws IOException {
        this.behind = behind;
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context));
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", this::handOn);
        server.start();
    }

    String url() {
        return "https://localhost:" + server.getAddress().getPort();
    }

    /** Milliseconds spent behind this front since the last time this was asked. */
    long stubMillis() {
        return nanos.getAndSet(0) / 1_000_000;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void handOn(HttpExchange exchange) throws IOException {
        long begin = System.nanoTime();
        try (exchange) {
            HttpRequest.Builder request = HttpRequest.newBuilder(behind.resolve(exchange.getRequestURI()));
            exchange.getRequestHeaders().forEach((name, values) -> {
                if (!NOT_HANDED_ON.contains(name.toLowerCase(Locale.ROOT))) {
                    values.forEach(value -> request.header(name, value));
                }
            });
            request.method(
                    exchange.getRequestMethod(),
                    HttpRequest.BodyPublishers.ofByteArray(
                            exchange.getRequestBody().readAllBytes()));
            HttpResponse<byte[]> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            answer.headers().map().forEach((name, values) -> {
                if (!NOT_HANDED_ON.contains(name)) {
                    exchange.getResponseHeaders().put(name, values);
                }
            });
            boolean empty = answer.body().length == 0;
            exchange.sendResponseHeaders(answer.statusCode(), empty ? -1 : answer.body().length);
            if (!empty) {
                exchange.getResponseBody().write(answer.body());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            nanos.addAndGet(System.nanoTime() - begin);
        }
    }
}

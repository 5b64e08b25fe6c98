package io.costanalyzer.entry.cli;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import io.costanalyzer.archive.Archive;
import io.costanalyzer.archive.ArchiveLayout;
import io.costanalyzer.archive.ArchivePath;
import io.costanalyzer.archive.ArchiveUnavailableException;
import io.costanalyzer.archive.ContentTypes;
import io.costanalyzer.archive.StoredFile;
import io.costanalyzer.digest.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;

/**
 * Answers GET and HEAD with files of an archive, and nothing else with anything. A path is looked up in the archive after
 * it has proved to be one, so there is no other file to escape to, and there are no listings.
 *
 * <p>The name by which the browser calls the server must be that of this machine: a page from elsewhere whose own name
 * suddenly leads here (DNS rebinding) is refused.
 */
final class ArchiveRequests implements HttpHandler {

    private static final String FOREVER = "private, max-age=31536000, immutable";
    private static final String ASK_AGAIN = "private, no-cache";

    private final Archive archive;
    private final Set<String> names;

    ArchiveRequests(Archive archive, int port) {
        this.archive = archive;
        this.names = Set.of("127.0.0.1:" + port, "localhost:" + port, "[::1]:" + port);
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Headers answer = exchange.getResponseHeaders();
            answer.set("X-Content-Type-Options", "nosniff");
            answer.set("Referrer-Policy", "no-referrer");
            answer.set("X-Frame-Options", "DENY");
            answer.set("Cross-Origin-Resource-Policy", "same-origin");
            String host = exchange.getRequestHeaders().getFirst("Host");
            if (host == null || !names.contains(host)) {
                say(exchange, 421, "This server answers to 127.0.0.1 and localhost alone.");
            } else if (!Set.of("GET", "HEAD").contains(exchange.getRequestMethod())) {
                answer.set("Allow", "GET, HEAD");
                say(exchange, 405, "This server is read only.");
            } else {
                find(exchange);
            }
        }
    }

    private void find(HttpExchange exchange) throws IOException {
        Optional<String> path = path(exchange.getRequestURI().getRawPath());
        try {
            Optional<StoredFile> file = path.flatMap(archive::read);
            if (file.isPresent()) {
                send(exchange, path.orElseThrow(), file.get().content());
            } else {
                say(exchange, 404, "There is no such file in the archive.");
            }
        } catch (ArchiveUnavailableException e) {
            say(exchange, 502, "The archive could not be read. What went wrong: " + e.problem() + ".");
        }
    }

    /** The path in the archive that an address means; nothing when it can be none. */
    static Optional<String> path(String raw) {
        if (!raw.startsWith("/")) {
            return Optional.empty();
        }
        StringBuilder path = new StringBuilder();
        for (int i = 1; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c == '%') {
                int value = i + 2 < raw.length() ? hex(raw.charAt(i + 1)) * 16 + hex(raw.charAt(i + 2)) : -1;
                if (value < 0) {
                    return Optional.empty();
                }
                c = (char) value;
                i += 2;
            }
            path.append(c);
        }
        if (path.isEmpty() || path.charAt(path.length() - 1) == '/') {
            path.append(ArchiveLayout.index());
        }
        return Optional.of(path.toString()).filter(ArchivePath::isValid);
    }

    /** Far below zero for what is no digit, so that no second digit makes up for it. */
    private static int hex(char digit) {
        int value = digit < 128 ? Character.digit(digit, 16) : -1;
        return value < 0 ? -1000 : value;
    }

    private static void send(HttpExchange exchange, String path, byte[] content) throws IOException {
        String tag = '"' + Sha256.hex(content).substring(0, 32) + '"';
        Headers answer = exchange.getResponseHeaders();
        answer.set("ETag", tag);
        answer.set("Cache-Control", ArchiveLayout.isImmutable(path) ? FOREVER : ASK_AGAIN);
        if (tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
            exchange.sendResponseHeaders(304, -1);
            return;
        }
        answer.set("Content-Type", ContentTypes.of(path));
        body(exchange, 200, content);
    }

    private static void say(HttpExchange exchange, int status, String sentence) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/plain; charset=utf-8");
        body(exchange, status, (sentence + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private static void body(HttpExchange exchange, int status, byte[] content) throws IOException {
        boolean head = exchange.getRequestMethod().equals("HEAD");
        if (head) {
            exchange.getResponseHeaders().set("Content-Length", Integer.toString(content.length));
        }
        // The server of the JDK takes 0 for "length unknown".
        exchange.sendResponseHeaders(status, head || content.length == 0 ? -1 : content.length);
        if (!head) {
            exchange.getResponseBody().write(content);
        }
    }
}

package io.costanalyzer.contract;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/**
 * One bucket of S3 on this machine, as far as an archive speaks to it: GET, HEAD, conditional PUT and DELETE, ListObjectsV2 with few
 * keys a page, and answers that go wrong when a test asks for it.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutObject.html">PutObject</a>
 */
public final class LocalS3 implements AutoCloseable {

    /** How many keys a page of a list holds, so that every list of a test has several; in S3 itself 1000. */
    public int keysAPage = 3;

    public static final String BUCKET = "costs";

    /** A stored object, its bytes as Latin-1, with the headers it came with. */
    public record Stored(String latin, String etag, Map<String, String> headers) {

        public byte[] content() {
            return latin.getBytes(StandardCharsets.ISO_8859_1);
        }
    }

    /** What goes wrong with the next request of a method. */
    record Fault(String method, boolean afterwards, int status, String code) {

        /** Answers so and does nothing. */
        static Fault instead(String method, int status, String code) {
            return new Fault(method, false, status, code);
        }

        /** Does what was asked and answers so all the same: the answer got lost on the way. */
        static Fault afterwards(String method, int status, String code) {
            return new Fault(method, true, status, code);
        }
    }

    private final Map<String, Stored> objects = Collections.synchronizedMap(new TreeMap<>());
    private final ConcurrentLinkedQueue<Fault> faults = new ConcurrentLinkedQueue<>();
    private final List<String> requests = Collections.synchronizedList(new ArrayList<>());
    private final HttpServer server;

    public LocalS3() {
        // Without it every answer waits 40 ms for an acknowledgement.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", this::handle);
        server.start();
    }

    public URI endpoint() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** What is stored under a key. */
    public Optional<Stored> stored(String key) {
        return Optional.ofNullable(objects.get(key));
    }

    /** What was asked, as in {@code PUT key}. */
    public List<String> requests() {
        return List.copyOf(requests);
    }

    /** Puts an object there, as somebody else would have. */
    public void hold(String key, byte[] content) {
        objects.put(
                key,
                new Stored(new String(content, StandardCharsets.ISO_8859_1), "\"" + md5(content) + "\"", Map.of()));
    }

    /** The keys of all objects. */
    public List<String> keys() {
        synchronized (objects) {
            return List.copyOf(objects.keySet());
        }
    }

    void breakNext(Fault... next) {
        faults.addAll(List.of(next));
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private record Answer(int status, Map<String, String> headers, String latin) {

        static Answer error(int status, String code) {
            String message = "<Code>" + code + "</Code><Message>" + code + "</Message>";
            return new Answer(status, Map.of(), "<?xml version=\"1.0\"?><Error>" + message + "</Error>");
        }

        static Answer of(String latin, Map<String, String> headers) {
            return new Answer(200, headers, latin);
        }

        byte[] content() {
            return latin.getBytes(StandardCharsets.ISO_8859_1);
        }
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = body(exchange);
            String key = exchange.getRequestURI().getPath().replaceFirst("^/" + BUCKET + "/?", "");
            String method = exchange.getRequestMethod();
            requests.add(method + " " + key);
            Answer answer = answer(exchange, method, key, body);
            answer.headers()
                    .forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
            boolean head = method.equals("HEAD");
            exchange.sendResponseHeaders(
                    answer.status(), head || answer.content().length == 0 ? -1 : answer.content().length);
            if (!head && answer.content().length > 0) {
                exchange.getResponseBody().write(answer.content());
            }
        }
    }

    private Answer answer(HttpExchange exchange, String method, String key, byte[] body) {
        Optional<Fault> fault = faults.stream()
                .filter(next -> next.method().equals(method))
                .findFirst()
                .filter(faults::remove);
        if (fault.isPresent() && !fault.get().afterwards()) {
            return Answer.error(fault.get().status(), fault.get().code());
        }
        if (!exchange.getRequestURI().getPath().startsWith("/" + BUCKET)) {
            return Answer.error(404, "NoSuchBucket");
        }
        Answer answer = switch (method) {
            case "PUT" -> put(exchange, key, body);
            case "DELETE" -> delete(exchange, key);
            case "GET", "HEAD" -> key.isEmpty() ? list(exchange) : get(key);
            default -> Answer.error(405, "MethodNotAllowed");
        };
        return fault.map(lost -> Answer.error(lost.status(), lost.code())).orElse(answer);
    }

    private Answer get(String key) {
        Stored stored = objects.get(key);
        if (stored == null) {
            return Answer.error(404, "NoSuchKey");
        }
        Map<String, String> headers = new HashMap<>(stored.headers());
        headers.put("ETag", stored.etag());
        return Answer.of(stored.latin(), headers);
    }

    private Answer put(HttpExchange exchange, String key, byte[] body) {
        synchronized (objects) {
            Stored present = objects.get(key);
            String none = exchange.getRequestHeaders().getFirst("If-None-Match");
            String match = exchange.getRequestHeaders().getFirst("If-Match");
            if (match != null && present == null) {
                return Answer.error(404, "NoSuchKey");
            }
            if ((none != null && present != null) || (match != null && !match.equals(present.etag()))) {
                return Answer.error(412, "PreconditionFailed");
            }
            Map<String, String> headers = exchange.getRequestHeaders().entrySet().stream()
                    .filter(header -> header.getKey().toLowerCase(Locale.ROOT).startsWith("x-amz-")
                            || List.of("Content-type", "Cache-control").contains(header.getKey()))
                    .filter(header -> !header.getKey().toLowerCase(Locale.ROOT).startsWith("x-amz-content")
                            && !header.getKey().toLowerCase(Locale.ROOT).startsWith("x-amz-trailer"))
                    .collect(Collectors.toMap(
                            Map.Entry::getKey, header -> header.getValue().get(0)));
            Stored stored = new Stored(new String(body, StandardCharsets.ISO_8859_1), "\"" + md5(body) + "\"", headers);
            objects.put(key, stored);
            return Answer.of("", Map.of("ETag", stored.etag()));
        }
    }

    private Answer delete(HttpExchange exchange, String key) {
        synchronized (objects) {
            Stored present = objects.get(key);
            String match = exchange.getRequestHeaders().getFirst("If-Match");
            if (match != null && present == null) {
                return Answer.error(404, "NoSuchKey");
            }
            if (match != null && !match.equals(present.etag())) {
                return Answer.error(412, "PreconditionFailed");
            }
            objects.remove(key);
            return new Answer(204, Map.of(), "");
        }
    }

    private Answer list(HttpExchange exchange) {
        Map<String, String> query = query(exchange.getRequestURI().getRawQuery());
        String prefix = query.getOrDefault("prefix", "");
        String after = query.getOrDefault("continuation-token", "");
        List<String> keys;
        synchronized (objects) {
            keys = objects.keySet().stream()
                    .filter(key -> key.startsWith(prefix) && key.compareTo(after) > 0)
                    .toList();
        }
        List<String> page = keys.stream().limit(keysAPage).toList();
        boolean truncated = keys.size() > page.size();
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\"?><ListBucketResult><IsTruncated>")
                .append(truncated)
                .append("</IsTruncated><KeyCount>")
                .append(page.size())
                .append("</KeyCount>");
        if (truncated) {
            xml.append("<NextContinuationToken>")
                    .append(page.get(page.size() - 1))
                    .append("</NextContinuationToken>");
        }
        page.forEach(key -> xml.append("<Contents><Key>")
                .append(key)
                .append("</Key><ETag>")
                .append(objects.get(key).etag().replace("\"", "&quot;"))
                .append("</ETag></Contents>"));
        return Answer.of(xml.append("</ListBucketResult>").toString(), Map.of("Content-Type", "application/xml"));
    }

    /** The bytes that are meant: a client that adds a checksum behind the body sends it in chunks of its own. */
    private static byte[] body(HttpExchange exchange) throws IOException {
        byte[] sent = exchange.getRequestBody().readAllBytes();
        String encoding = exchange.getRequestHeaders().getFirst("Content-Encoding");
        if (encoding == null || !encoding.contains("aws-chunked")) {
            return sent;
        }
        ByteArrayOutputStream meant = new ByteArrayOutputStream();
        try (InputStream input = new ByteArrayInputStream(sent)) {
            while (true) {
                int length = Integer.parseInt(line(input).split(";", 2)[0], 16);
                if (length == 0) {
                    return meant.toByteArray();
                }
                meant.write(input.readNBytes(length));
                line(input);
            }
        }
    }

    private static String line(InputStream input) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = input.read(); next >= 0 && next != '\n'; next = input.read()) {
            line.append((char) next);
        }
        return line.toString().strip();
    }

    private static Map<String, String> query(String raw) {
        Map<String, String> query = new HashMap<>();
        for (String pair : raw == null ? new String[0] : raw.split("&", -1)) {
            String[] parts = pair.split("=", 2);
            query.put(parts[0], parts.length < 2 ? "" : URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return query;
    }

    private static String md5(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

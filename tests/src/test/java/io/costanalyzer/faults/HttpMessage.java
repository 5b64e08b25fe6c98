package io.costanalyzer.faults;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/**
 * A request or an answer of HTTP/1.1 as it goes over the wire.
 *
 * @param first the first line
 * @param headers by name in small letters
 * @param body without the chunks it may have come in, in ISO 8859-1: one character a byte
 */
record HttpMessage(String first, Map<String, String> headers, String body) {

    static HttpMessage answer(int status, String type, String body) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("content-type", type);
        return new HttpMessage("HTTP/1.1 " + status + " Told", headers, body);
    }

    /** The next message of a connection; nothing when the other side has hung up. */
    static Optional<HttpMessage> read(BufferedInputStream in, OutputStream back, boolean answersHead)
            throws IOException {
        String first = line(in);
        if (first.isEmpty()) {
            return Optional.empty();
        }
        Map<String, String> headers = new LinkedHashMap<>();
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            int colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        if ("100-continue".equalsIgnoreCase(headers.remove("expect"))) {
            back.write("HTTP/1.1 100 Continue\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
            back.flush();
        }
        byte[] body = answersHead ? new byte[0] : body(in, headers, first.startsWith("HTTP/"));
        return Optional.of(new HttpMessage(first, headers, new String(body, StandardCharsets.ISO_8859_1)));
    }

    private static byte[] body(InputStream in, Map<String, String> headers, boolean answer) throws IOException {
        String coding = headers.remove("transfer-encoding");
        if (coding != null) {
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            for (int size = size(in); size > 0; size = size(in)) {
                all.write(in.readNBytes(size));
                line(in);
            }
            line(in);
            return all.toByteArray();
        }
        String length = headers.get("content-length");
        if (length == null) {
            return answer ? in.readAllBytes() : new byte[0];
        }
        byte[] read = in.readNBytes(Integer.parseInt(length));
        if (read.length < Integer.parseInt(length)) {
            throw new EOFException("The other side broke off");
        }
        return read;
    }

    private static int size(InputStream in) throws IOException {
        return Integer.parseInt(line(in).split(";", 2)[0].strip(), 16);
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
            line.append((char) next);
        }
        return line.toString().strip();
    }

    byte[] content() {
        return body.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** The body for reading: unpacked, as UTF-8. */
    String text() {
        if (!"gzip".equals(headers.get("content-encoding"))) {
            return new String(content(), StandardCharsets.UTF_8);
        }
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(content()))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("A body that is no gzip", e);
        }
    }

    String header(String name) {
        return headers.getOrDefault(name, "");
    }

    String method() {
        return first.split(" ", 3)[0];
    }

    /** Path and query of a request. */
    String target() {
        return first.split(" ", 3)[1];
    }

    int status() {
        return Integer.parseInt(first.split(" ", 3)[1]);
    }

    HttpMessage with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new HttpMessage(first, more, body);
    }

    HttpMessage withBody(String other) {
        Map<String, String> fitting = new LinkedHashMap<>(headers);
        fitting.remove("etag");
        fitting.keySet().removeIf(name -> name.startsWith("x-amz-checksum"));
        return new HttpMessage(first, fitting, other);
    }

    /** First line and headers, with the length of the whole body. */
    byte[] head() {
        StringBuilder head = new StringBuilder(first).append("\r\n");
        headers.forEach((name, value) -> {
            if (!name.equals("content-length")) {
                head.append(name).append(": ").append(value).append("\r\n");
            }
        });
        head.append("content-length: ").append(body.length()).append("\r\n\r\n");
        return head.toString().getBytes(StandardCharsets.ISO_8859_1);
    }
}

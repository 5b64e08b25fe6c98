package io.costanalyzer.contract;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/**
 * A mail server that does what a test wants and a real one may do: refuse recipients, offer STARTTLS, stay silent. Keeps
 * the bytes of each mail exactly as they came, and every line that it was told.
 */
public final class ScriptedSmtpServer implements AutoCloseable {

    private final ServerSocket socket;
    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final List<byte[]> mails = new CopyOnWriteArrayList<>();
    private final List<String> told = new CopyOnWriteArrayList<>();
    private volatile Optional<SSLContext> startTls = Optional.empty();
    private volatile Duration silence = Duration.ZERO;

    public ScriptedSmtpServer() {
        try {
            socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread listener = new Thread(this::listen, "smtp");
        listener.setDaemon(true);
        listener.start();
    }

    public int port() {
        return socket.getLocalPort();
    }

    /** Answers a line that begins like this with something else, such as {@code 550 5.1.1 No such user}. */
    public ScriptedSmtpServer answering(String beginning, String answer) {
        answers.put(beginning, answer);
        return this;
    }

    ScriptedSmtpServer offeringStartTls(SSLContext context) {
        startTls = Optional.of(context);
        return this;
    }

    /** Says nothing for so long after a whole mail has come. */
    ScriptedSmtpServer silentAfterData(Duration duration) {
        silence = duration;
        return this;
    }

    /** The mails without the dots that SMTP doubles. */
    public List<byte[]> mails() {
        return mails;
    }

    public List<String> told() {
        return told;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private void listen() {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept()) {
                talk(client);
            } catch (IOException | InterruptedException e) {
                told.add("(connection ended: " + e.getClass().getSimpleName() + ")");
            }
        }
    }

    private void talk(Socket plain) throws IOException, InterruptedException {
        Socket client = plain;
        say(client, "220 test ESMTP");
        for (String line = line(client.getInputStream()); line != null; line = line(client.getInputStream())) {
            told.add(line);
            String said = line;
            Optional<String> scripted = answers.entrySet().stream()
                    .filter(answer -> said.startsWith(answer.getKey()))
                    .map(Map.Entry::getValue)
                    .findFirst();
            if (scripted.isPresent()) {
                say(client, scripted.get());
                continue;
            }
            switch (line.replaceFirst(" .*", "").toUpperCase(Locale.ROOT)) {
                case "EHLO" -> say(client, hello(client));
                case "STARTTLS" -> {
                    say(client, "220 go ahead");
                    client = secured(client);
                }
                case "AUTH" -> say(client, "235 2.7.0 welcome");
                case "DATA" -> {
                    say(client, "354 go ahead");
                    mails.add(data(client.getInputStream()));
                    Thread.sleep(silence.toMillis());
                    say(client, answers.getOrDefault(".", "250 2.0.0 queued as 4711"));
                }
                case "QUIT" -> {
                    say(client, "221 bye");
                    return;
                }
                default -> say(client, "250 ok");
            }
        }
    }

    private String hello(Socket client) {
        boolean secure = client instanceof SSLSocket;
        String offer = startTls.isPresent() && !secure ? "250-STARTTLS\r\n" : "";
        return "250-test\r\n" + offer + (secure ? "250-AUTH PLAIN LOGIN\r\n" : "") + "250 8BITMIME";
    }

    private Socket secured(Socket client) throws IOException {
        SSLSocket secure = (SSLSocket)
                startTls.orElseThrow().getSocketFactory().createSocket(client, null, client.getPort(), false);
        secure.setUseClientMode(false);
        secure.startHandshake();
        return secure;
    }

    private static byte[] data(InputStream in) throws IOException {
        ByteArrayOutputStream mail = new ByteArrayOutputStream();
        for (String line = line(in); line != null && !line.equals("."); line = line(in)) {
            String content = line.startsWith(".") ? line.substring(1) : line;
            mail.writeBytes((content + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        }
        return mail.toByteArray();
    }

    /** Up to CRLF; a lone CR or LF stays in the line. */
    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c >= 0; c = in.read()) {
            line.append((char) c);
            if (c == '\n' && line.length() > 1 && line.charAt(line.length() - 2) == '\r') {
                return line.substring(0, line.length() - 2);
            }
        }
        return null;
    }

    private static void say(Socket client, String answer) throws IOException {
        client.getOutputStream().write((answer + "\r\n").getBytes(StandardCharsets.US_ASCII));
        client.getOutputStream().flush();
    }
}

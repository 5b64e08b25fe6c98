package io.costanalyzer.faults;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;

/** The one door to everything that is outside: takes calls by HTTP, writes them down, and hands them on or not. */
final class Front implements AutoCloseable {

    /**
     * A call that arrived.
     *
     * @param reached whether it was handed on
     */
    record Arrived(Call call, HttpMessage request, boolean reached) {}

    private final ServerSocket listening;
    private final Function<Call, URI> outside;
    private final List<Arrived> arrived = Collections.synchronizedList(new ArrayList<>());
    private final List<Socket> connections = Collections.synchronizedList(new ArrayList<>());
    private final Map<Call, Integer> turns = new HashMap<>();
    private final Map<String, HttpMessage> lastAnswers = new ConcurrentHashMap<>();
    private final CountDownLatch closing = new CountDownLatch(1);
    private Disturbance disturbance = Disturbance.NONE;

    /**
     * @param listening where calls come in; closed with this
     * @param outside who answers a call
     */
    Front(ServerSocket listening, Function<Call, URI> outside) {
        this.listening = listening;
        this.outside = outside;
        start(this::accept);
    }

    static ServerSocket anyPort() {
        try {
            return new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return listening.getLocalPort();
    }

    /** Counts turns anew and disturbs in this way from now on. */
    synchronized void disturb(Disturbance other) {
        turns.clear();
        disturbance = other;
    }

    /** What arrived, first one first. */
    List<Arrived> arrived() {
        synchronized (arrived) {
            return List.copyOf(arrived);
        }
    }

    @Override
    public void close() throws IOException {
        closing.countDown();
        listening.close();
        for (Socket connection : List.copyOf(connections)) {
            connection.close();
        }
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "front");
        thread.setDaemon(true);
        thread.start();
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                Socket connection = listening.accept();
                connection.setTcpNoDelay(true);
                connections.add(connection);
                start(() -> serve(connection));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            BufferedInputStream in = new BufferedInputStream(connection.getInputStream());
            OutputStream out = connection.getOutputStream();
            boolean open = true;
            while (open) {
                Optional<HttpMessage> request = HttpMessage.read(in, out, false);
                open = request.isPresent() && answer(request.get(), connection, out);
            }
        } catch (IOException gone) {
            // The caller hung up, or was ended.
            connections.remove(connection);
        }
    }

    private boolean answer(HttpMessage request, Socket connection, OutputStream out) throws IOException {
        Call call;
        Turn turn;
        synchronized (this) {
            Call kind = Call.of(request);
            call = kind.turn(turns.merge(kind, 1, Integer::sum));
            turn = disturbance.of(call, request);
        }
        turn.before().run();
        HttpMessage answer = HttpMessage.answer(200, "text/plain", "");
        if (turn.reaches()) {
            answer = handedOn(turn.request().apply(request), outside.apply(call));
        }
        arrived.add(new Arrived(call, request, turn.reaches()));
        turn.after().run();
        HttpMessage changed = turn.answer().apply(answer);
        lastAnswers.put(call.service() + ":" + call.operation(), answer);
        return send(changed, turn.end(), request.method().equals("HEAD"), connection, out);
    }

    /** What the last call of the same operation was told; nothing when this is the first. */
    Optional<HttpMessage> lastAnswer(Call call) {
        return Optional.ofNullable(lastAnswers.get(call.service() + ":" + call.operation()));
    }

    private boolean send(HttpMessage answer, Turn.End end, boolean head, Socket connection, OutputStream out)
            throws IOException {
        byte[] body = head ? new byte[0] : answer.content();
        switch (end) {
            case WHOLE -> {
                out.write(answer.head());
                out.write(body);
                out.flush();
                return true;
            }
            case HALF -> {
                byte[] start = answer.head();
                out.write(body.length == 0 ? Arrays.copyOf(start, start.length / 2) : start);
                out.write(body, 0, body.length / 2);
                out.flush();
            }
            case RESET -> connection.setSoLinger(true, 0);
            case SILENCE -> untilClosed();
        }
        return false;
    }

    private void untilClosed() {
        try {
            closing.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static HttpMessage handedOn(HttpMessage request, URI place) throws IOException {
        try (Socket socket = new Socket(place.getHost(), place.getPort())) {
            OutputStream out = socket.getOutputStream();
            HttpMessage single = request.with("connection", "close");
            out.write(single.head());
            out.write(single.content());
            out.flush();
            BufferedInputStream in = new BufferedInputStream(socket.getInputStream());
            HttpMessage answer = HttpMessage.read(in, out, request.method().equals("HEAD"))
                    .orElseThrow(() -> new IOException("No answer from " + place));
            Map<String, String> headers = new java.util.LinkedHashMap<>(answer.headers());
            headers.remove("connection");
            return new HttpMessage(answer.first(), headers, answer.body());
        }
    }
}

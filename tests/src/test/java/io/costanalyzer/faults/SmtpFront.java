package io.costanalyzer.faults;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/**
 * The door to a mail server. Every command is a call: CONNECT, EHLO, MAIL, RCPT, DATA (which has gone out when the line with the
 * dot is answered), QUIT.
 */
final class SmtpFront implements AutoCloseable {

    private final ServerSocket listening = Front.anyPort();
    private final int server;
    private final List<Front.Arrived> arrived = Collections.synchronizedList(new ArrayList<>());
    private final Map<Call, Integer> turns = new HashMap<>();
    private final CountDownLatch closing = new CountDownLatch(1);
    private Disturbance disturbance = Disturbance.NONE;

    /**
     * @param server the port of the mail server on this machine
     */
    SmtpFront(int server) {
        this.server = server;
        start(this::accept);
    }

    int port() {
        return listening.getLocalPort();
    }

    synchronized void disturb(Disturbance other) {
        turns.clear();
        disturbance = other;
    }

    List<Front.Arrived> arrived() {
        synchronized (arrived) {
            return List.copyOf(arrived);
        }
    }

    @Override
    public void close() throws IOException {
        closing.countDown();
        listening.close();
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "smtp-front");
        thread.setDaemon(true);
        thread.start();
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                Socket client = listening.accept();
                start(() -> serve(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket client) {
        try (client;
                Socket behind = new Socket(InetAddress.getLoopbackAddress(), server)) {
            Conversation mail = new Conversation(client, behind);
            boolean open = mail.answer("CONNECT", "");
            while (open) {
                String line = mail.line();
                if (line == null) {
                    return;
                }
                String command = line.split("[ :]", 2)[0].toUpperCase(Locale.ROOT);
                open = command.equals("DATA") ? mail.data() : mail.answer(command, line + "\r\n");
            }
        } catch (IOException gone) {
            // The caller or the server hung up; what was said until then is written down.
            return;
        }
    }

    /** One connection. */
    private final class Conversation {

        private final Socket client;
        private final BufferedReader in;
        private final OutputStream out;
        private final BufferedReader replies;
        private final OutputStream server;

        Conversation(Socket client, Socket behind) throws IOException {
            this.client = client;
            this.in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1));
            this.out = client.getOutputStream();
            this.replies =
                    new BufferedReader(new InputStreamReader(behind.getInputStream(), StandardCharsets.ISO_8859_1));
            this.server = behind.getOutputStream();
        }

        String line() throws IOException {
            return in.readLine();
        }

        /** The text is asked for here, so that only the end of it is a call. */
        boolean data() throws IOException {
            say(out, "354 Go on\r\n");
            StringBuilder mail = new StringBuilder();
            for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
                mail.append(line).append("\r\n");
            }
            return answer("DATA", mail.toString());
        }

        boolean answer(String command, String said) throws IOException {
            HttpMessage request = new HttpMessage(command + " smtp", Map.of(), said);
            Call call;
            Turn turn;
            synchronized (SmtpFront.this) {
                Call kind = new Call("smtp", command, "", 1);
                call = kind.turn(turns.merge(kind, 1, Integer::sum));
                turn = disturbance.of(call, request);
            }
            turn.before().run();
            String reply = turn.reaches() ? handedOn(command, said) : "";
            arrived.add(new Front.Arrived(call, request, turn.reaches()));
            turn.after().run();
            String changed = turn.answer()
                    .apply(HttpMessage.answer(200, "text/plain", reply))
                    .body();
            return send(changed, turn.end()) && !command.equals("QUIT");
        }

        private String handedOn(String command, String said) throws IOException {
            if (command.equals("DATA")) {
                say(server, "DATA\r\n");
                reply();
                say(server, said + ".\r\n");
            } else {
                say(server, said);
            }
            return reply();
        }

        private String reply() throws IOException {
            StringBuilder reply = new StringBuilder();
            String line;
            do {
                line = replies.readLine();
                if (line == null) {
                    throw new IOException("The mail server hung up");
                }
                reply.append(line).append("\r\n");
            } while (line.startsWith("-", 3));
            return reply.toString();
        }

        private boolean send(String reply, Turn.End end) throws IOException {
            switch (end) {
                case WHOLE -> say(out, reply);
                case HALF -> say(out, reply.substring(0, reply.length() / 2));
                case RESET -> client.setSoLinger(true, 0);
                case SILENCE -> silence();
            }
            return end == Turn.End.WHOLE;
        }

        private void silence() {
            try {
                closing.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        private static void say(OutputStream out, String words) throws IOException {
            out.write(words.getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
        }
    }
}

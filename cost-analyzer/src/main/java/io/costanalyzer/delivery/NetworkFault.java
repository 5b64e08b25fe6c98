package io.costanalyzer.delivery;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Optional;
import javax.net.ssl.SSLException;

/** Says in plain words what broke between here and a server. Never shows what was sent. */
public final class NetworkFault {

    private static final int DEEPEST = 20;

    private NetworkFault() {}

    /** A clause without full stop, if the network is the cause. */
    public static Optional<String> in(Throwable problem) {
        Throwable link = problem;
        for (int depth = 0; link != null && depth < DEEPEST; depth++) {
            Optional<String> words = words(link);
            if (words.isPresent()) {
                return words;
            }
            link = link.getCause();
        }
        return Optional.empty();
    }

    private static Optional<String> words(Throwable link) {
        if (link instanceof UnknownHostException) {
            return Optional.of("the name of the host is not known");
        }
        if (link instanceof ConnectException || link instanceof NoRouteToHostException) {
            return Optional.of("nothing answers there");
        }
        if (link instanceof SocketTimeoutException) {
            return Optional.of("no answer came in time");
        }
        if (link instanceof SSLException ssl) {
            return Optional.of("no trusted TLS connection came about ("
                    + PlainText.atMost(PlainText.oneLine(String.valueOf(ssl.getMessage())), 120) + ")");
        }
        if (link instanceof IOException) {
            return Optional.of("the connection broke");
        }
        return Optional.empty();
    }
}

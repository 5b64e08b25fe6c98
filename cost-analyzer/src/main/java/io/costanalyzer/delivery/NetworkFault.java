package io.costanalyzer.delivery;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Optional;
import javax.net.ssl.SSLException;

/**
 * What broke between here and a server, in plain words that never show what was sent.
 *
 * @param words a clause without full stop
 * @param mayHaveArrived whether a message may have been taken before it broke
 */
public record NetworkFault(String words, boolean mayHaveArrived) {

    private static final int DEEPEST = 20;

    /** The fault, if the network is the cause of the problem, however deep. */
    public static Optional<NetworkFault> in(Throwable problem) {
        Throwable link = problem;
        for (int depth = 0; link != null && depth < DEEPEST; depth++) {
            Optional<NetworkFault> fault = of(link);
            if (fault.isPresent()) {
                return fault;
            }
            link = link.getCause();
        }
        return Optional.empty();
    }

    /** A sentence: what broke where, what to check, and whether the message may have arrived for all that. */
    public String sentence(String where, String check) {
        return where + ": " + words + ". Check " + check + (mayHaveArrived ? "; the message may have arrived." : ".");
    }

    private static Optional<NetworkFault> of(Throwable link) {
        if (link instanceof UnknownHostException) {
            return Optional.of(new NetworkFault("the name of the host is not known", false));
        }
        if (link instanceof ConnectException || link instanceof NoRouteToHostException) {
            return Optional.of(new NetworkFault("nothing answers there", false));
        }
        if (link instanceof SocketTimeoutException) {
            return Optional.of(new NetworkFault("no answer came in time", true));
        }
        if (link instanceof SSLException ssl) {
            String why = PlainText.atMost(PlainText.oneLine(String.valueOf(ssl.getMessage())), 120);
            return Optional.of(new NetworkFault("no trusted TLS connection came about (" + why + ")", false));
        }
        if (link instanceof IOException) {
            return Optional.of(new NetworkFault("the connection broke", true));
        }
        return Optional.empty();
    }
}

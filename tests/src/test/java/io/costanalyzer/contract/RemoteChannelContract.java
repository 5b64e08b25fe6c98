package io.costanalyzer.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.costanalyzer.delivery.Channel;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What a channel with a network in between promises too. */
abstract class RemoteChannelContract extends ChannelContract {

    /** For an other side that answers; long, because a first call on a busy machine is slow. */
    static final Duration TIMEOUT = Duration.ofSeconds(20);

    /** For an other side that does not. */
    static final Duration SHORT = Duration.ofSeconds(2);

    /** A channel whose other side takes the request and says nothing. */
    abstract Channel slow() throws Exception;

    /** How often the slow side was asked. */
    abstract int requestsToTheSlowSide() throws Exception;

    /** The message may have been taken: only the delivery ledger may decide to send it again. */
    @Test
    void silenceIsAReceiptInTimeAndNotAnsweredWithASecondMessage() throws Exception {
        Channel slow = slow();
        long start = System.nanoTime();

        isAGoodExcuse(slow.send(plain()));
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(PATIENCE);
        assertThat(requestsToTheSlowSide()).isEqualTo(1);
    }

    /** A port that was free a moment ago. */
    static int closedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}

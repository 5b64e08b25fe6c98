package io.costanalyzer.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;

class NetworkFaultTest {

    @Test
    void whenNobodyWasThereNothingArrived() {
        assertThat(in(new UnknownHostException("mail.example.com")))
                .isEqualTo(new NetworkFault("the name of the host is not known", false));
        assertThat(in(new ConnectException("Connection refused")))
                .isEqualTo(new NetworkFault("nothing answers there", false));
    }

    @Test
    void whenItBrokeOnTheWayTheMessageMayHaveArrived() {
        assertThat(in(new SocketTimeoutException("Read timed out")))
                .isEqualTo(new NetworkFault("no answer came in time", true));
        assertThat(in(new SocketException("Connection reset")))
                .isEqualTo(new NetworkFault("the connection broke", true));
        assertThat(in(new IOException("AUTH hunter2"))).isEqualTo(new NetworkFault("the connection broke", true));
    }

    @Test
    void aCertificateThatIsNotTrustedIsNamed() {
        assertThat(in(new SSLHandshakeException("PKIX path building\nfailed")).words())
                .isEqualTo("no trusted TLS connection came about (PKIX path building failed)");
    }

    @Test
    void theSentenceSaysWhatIsKnown() {
        assertThat(in(new ConnectException()).sentence("The server", "the port"))
                .isEqualTo("The server: nothing answers there. Check the port.");
        assertThat(in(new SocketException()).sentence("The server", "the port"))
                .isEqualTo("The server: the connection broke. Check the port; the message may have arrived.");
    }

    @Test
    void otherProblemsAreNoneOfTheNetwork() {
        assertThat(NetworkFault.in(new IllegalStateException("x"))).isEmpty();
    }

    private static NetworkFault in(Exception cause) {
        return NetworkFault.in(new IllegalStateException("outer", new RuntimeException("inner", cause)))
                .orElseThrow();
    }
}

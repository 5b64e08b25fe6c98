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
    void theCauseIsFoundHoweverDeepItLies() {
        assertThat(in(new UnknownHostException("mail.example.com"))).isEqualTo("the name of the host is not known");
        assertThat(in(new ConnectException("Connection refused"))).isEqualTo("nothing answers there");
        assertThat(in(new SocketTimeoutException("Read timed out"))).isEqualTo("no answer came in time");
        assertThat(in(new SocketException("Connection reset"))).isEqualTo("the connection broke");
        assertThat(in(new IOException("AUTH hunter2"))).isEqualTo("the connection broke");
    }

    @Test
    void aCertificateThatIsNotTrustedIsNamed() {
        assertThat(in(new SSLHandshakeException("PKIX path building\nfailed")))
                .isEqualTo("no trusted TLS connection came about (PKIX path building failed)");
    }

    @Test
    void otherProblemsAreNoneOfTheNetwork() {
        assertThat(NetworkFault.in(new IllegalStateException("x"))).isEmpty();
    }

    private static String in(Exception cause) {
        return NetworkFault.in(new IllegalStateException("outer", new RuntimeException("inner", cause)))
                .orElseThrow();
    }
}

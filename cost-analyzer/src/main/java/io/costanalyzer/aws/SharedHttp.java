package io.costanalyzer.aws;

import java.time.Duration;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;

/**
 * The HTTP of all clients that ask and may ask again: the JDK's own, which starts fastest.
 *
 * <p>There is one, because each of its kind reads the certificates that are trusted, and keeps connections and TLS sessions
 * to itself. A client of AWS that is given this one leaves it open when it is closed itself.
 */
public final class SharedHttp {

    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration ANSWER = Duration.ofSeconds(60);

    private SharedHttp() {}

    /** Waits 10 s for a connection and 60 s for an answer to begin or go on. Made when it is first asked for; never closed. */
    public static SdkHttpClient client() {
        return Holder.CLIENT;
    }

    private static final class Holder {
        static final SdkHttpClient CLIENT = UrlConnectionHttpClient.builder()
                .connectionTimeout(CONNECT)
                .socketTimeout(ANSWER)
                .build();
    }
}

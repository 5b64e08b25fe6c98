package io.costanalyzer.delivery.webhook;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/**
 * Where a web hook is, and what proves that it may be used. Secret as a whole: who knows the address of a chat's web hook
 * can write into the chat. Shows nothing but its host.
 */
public final class WebhookAddress {

    private final URI uri;
    private final Optional<String> token;

    private WebhookAddress(URI uri, Optional<String> token) {
        this.uri = uri;
        this.token = token;
    }

    /**
     * An address that was checked.
     *
     * @param address by HTTPS, without a user in it
     * @param token sent as {@code Authorization: Bearer}, where the other side wants one
     * @throws IllegalArgumentException if it is none; the message shows nothing of it
     */
    public static WebhookAddress of(String address, Optional<String> token) {
        URI uri;
        try {
            uri = new URI(address.strip());
        } catch (URISyntaxException e) {
            // The cause would show the address.
            throw new IllegalArgumentException("The address of a web hook is not an address.");
        }
        if (!"https".equals(uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT))
                || uri.getHost() == null
                || uri.getUserInfo() != null) {
            throw new IllegalArgumentException(
                    "The address of a web hook begins with https:// and a host, and has no user or password in it.");
        }
        if (token.filter(text -> !text.matches("[!-~]+")).isPresent()) {
            throw new IllegalArgumentException("The token of a web hook has characters that no header may have.");
        }
        return new WebhookAddress(uri, token);
    }

    URI uri() {
        return uri;
    }

    Optional<String> token() {
        return token;
    }

    String host() {
        return uri.getHost();
    }

    @Override
    public String toString() {
        return "a web hook at " + host();
    }
}

package io.costanalyzer.render;

import io.costanalyzer.digest.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * The style of the page, written into it, and the hash by which the page's content security policy allows it and nothing
 * else.
 *
 * @param text the style sheet
 * @param hash SHA-256 of its bytes in base64
 */
public record StyleSheet(String text, String hash) {

    /** A style sheet with its hash. */
    public static StyleSheet of(String text) {
        byte[] digest = Sha256.of(text.getBytes(StandardCharsets.UTF_8));
        return new StyleSheet(text, Base64.getEncoder().encodeToString(digest));
    }
}
